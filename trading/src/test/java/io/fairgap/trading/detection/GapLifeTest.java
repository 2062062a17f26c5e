package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The life of a gap and of the inverse gap that it becomes, in candles made by hand.
class GapLifeTest {
  @Test
  void threeCandlesOfWhichTheOuterOnesDoNotOverlapAreAGap() {
    assertThat(gap().told("")).isEqualTo(List.of("2 GAP BULLISH 0 @1 100-105"));
  }

  @Test
  void equalPricesAreNoGap() {
    Story story = story().flat(1, 100).flat(1, 110).flat(1, 100);

    assertThat(story.told("GAP")).isEmpty();
  }

  @Test
  void oneTickIsAGap() {
    Story story = story().flat(1, 100).flat(1, 110).flat(1, 99);

    assertThat(story.told("GAP")).isEqualTo(List.of("2 GAP BEARISH 0 @1 99-100"));
  }

  @Test
  void aGapOfDojisIsSignificantAsTheirBodiesAreNought() {
    Story story = story(GapSettings.DEFAULTS).flat(1, 100).flat(1, 101).flat(1, 102);

    assertThat(story.told("GAP")).isEqualTo(List.of("2 GAP BULLISH 0 @1 100-102"));
  }

  @Test
  void aDojiInTheMiddleHasNoColour() {
    GapSettings coloured =
        new GapSettings(Significance.NONE, Ratio.of("1"), Middle.COLOUR, Inversion.CLOSE, 3, 512);

    Story story = story(coloured).flat(1, 100).flat(1, 110).flat(1, 120);

    assertThat(story.told("GAP")).isEmpty();
  }

  /// Three bodies of 4, 6 and 4: their mean is 14/3, one and a half times that is 7.
  @Test
  void aGapAsHighAsOneAndAHalfMeanBodiesIsNotSignificant() {
    Story seven = bodies(107);
    Story eight = bodies(108);

    assertThat(List.of(seven.told("GAP"), eight.told("GAP")))
        .isEqualTo(List.of(List.of(), List.of("2 GAP BULLISH 0 @1 100-108")));
  }

  @Test
  void itIsNotTestedByTheCandleThatCompletesIt() {
    Story story = gap().candle(109, 110, 105, 109);

    assertThat(story.told("@1"))
        .isEqualTo(List.of("2 GAP BULLISH 0 @1 100-105", "3 TOUCHED BULLISH 0 @1 100-105"));
  }

  /// The half of 100 to 105 is 102.5: a low of 103 has not reached it.
  @Test
  void itIsTouchedHalvedAndFilledByWicks() {
    Story story =
        gap()
            .candle(109, 110, 106, 108)
            .candle(108, 109, 105, 106)
            .candle(106, 107, 103, 104)
            .candle(104, 106, 102, 103)
            .candle(103, 105, 100, 104);

    assertThat(since(3, story))
        .isEqualTo(
            List.of(
                "4 TOUCHED BULLISH 0 @1 100-105",
                "6 MIDPOINT BULLISH 0 @1 100-105",
                "7 FILLED BULLISH 0 @1 100-105"));
  }

  @Test
  void aWickAndACloseAtItsEdgeDoNotInvertIt() {
    Story story = gap().candle(109, 109, 90, 100);

    assertThat(since(3, story))
        .isEqualTo(
            List.of(
                "3 TOUCHED BULLISH 0 @1 100-105",
                "3 MIDPOINT BULLISH 0 @1 100-105",
                "3 FILLED BULLISH 0 @1 100-105"));
  }

  @Test
  void aCloseBelowInvertsItAlsoWhenItWasFilledBefore() {
    Story story = gap().candle(109, 109, 90, 100).candle(100, 105, 98, 99);

    assertThat(since(4, story)).isEqualTo(List.of("4 INVERTED BEARISH 0 @1 100-105"));
  }

  @Test
  void oneCandleMayDoItAllInTheOrderOfWork() {
    assertThat(since(3, inverted()))
        .isEqualTo(
            List.of(
                "3 TOUCHED BULLISH 0 @1 100-105",
                "3 MIDPOINT BULLISH 0 @1 100-105",
                "3 FILLED BULLISH 0 @1 100-105",
                "3 INVERTED BEARISH 0 @1 100-105"));
  }

  @Test
  void aRetestThatClosesOutsideIsRejected() {
    Story story = inverted().candle(99, 100, 97, 98);

    assertThat(since(4, story))
        .isEqualTo(List.of("4 RETESTED BEARISH 0 @1 100-105", "4 REJECTED BEARISH 0 @1 100-105"));
  }

  @Test
  void aRetestThatClosesInsideMayBeRejectedLater() {
    Story story = inverted().candle(99, 102, 98, 101).candle(101, 103, 99, 99);

    assertThat(since(4, story))
        .isEqualTo(List.of("4 RETESTED BEARISH 0 @1 100-105", "5 REJECTED BEARISH 0 @1 100-105"));
  }

  @Test
  void aRetestComesBeforeAnInvalidationOnTheSameCandle() {
    Story story = inverted().candle(99, 106, 99, 106);

    assertThat(since(4, story))
        .isEqualTo(
            List.of("4 RETESTED BEARISH 0 @1 100-105", "4 INVALIDATED BEARISH 0 @1 100-105"));
  }

  @Test
  void aCloseAtTheFarEdgeDoesNotInvalidate() {
    Story story = inverted().candle(99, 106, 99, 105);

    assertThat(since(4, story)).isEqualTo(List.of("4 RETESTED BEARISH 0 @1 100-105"));
  }

  @Test
  void anInverseGapExpiresAndIsNotRetestedAnyMore() {
    Story story = inverted();
    below(story, 3);
    story.candle(98, 101, 97, 98);

    assertThat(since(4, story)).isEqualTo(List.of("6 EXPIRED BEARISH 0 @1 100-105"));
  }

  @Test
  void itIsRetestedOnTheCandleOnWhichItExpires() {
    Story story = inverted();
    below(story, 2);
    story.candle(98, 101, 97, 98);

    assertThat(since(4, story))
        .isEqualTo(
            List.of(
                "6 RETESTED BEARISH 0 @1 100-105",
                "6 REJECTED BEARISH 0 @1 100-105",
                "6 EXPIRED BEARISH 0 @1 100-105"));
  }

  @Test
  void itIsInvalidatedRatherThanExpired() {
    Story story = inverted();
    below(story, 2);
    story.candle(98, 106, 97, 106);

    assertThat(since(4, story))
        .isEqualTo(
            List.of("6 RETESTED BEARISH 0 @1 100-105", "6 INVALIDATED BEARISH 0 @1 100-105"));
  }

  @Test
  void aGapAcrossMoreThanOneAndAHalfTimeframesIsMarked() {
    assertThat(List.of(sessionGap(150), sessionGap(151), sessionGapBefore(151)))
        .isEqualTo(List.of(false, true, true));
  }

  private static boolean sessionGap(long between) {
    return sessionGap(0, 100, 100 + between);
  }

  private static boolean sessionGapBefore(long between) {
    return sessionGap(0, between, between + 100);
  }

  private static boolean sessionGap(long... times) {
    Bars bars = new Bars(FairValueGaps.lookBack());
    FairValueGaps gaps = new FairValueGaps(Charts.everyGap(0), new Atr(), 100);
    for (int i = 0; i < times.length; i++) {
      bars.add(times[i], i, i, i, i, 1);
      gaps.onCandle(bars);
    }
    return gaps.sessionGap();
  }

  private static Story bodies(long thirdLow) {
    return story(GapSettings.DEFAULTS)
        .candle(95, 100, 94, 99)
        .candle(99, 106, 99, 105)
        .candle(110, 120, thirdLow, 114);
  }

  /// Bullish, from 100 to 105.
  private static Story gap() {
    return story().candle(95, 100, 94, 99).candle(99, 106, 99, 105).candle(105, 110, 105, 109);
  }

  /// The same, inverted by candle 3; it expires with candle 6.
  private static Story inverted() {
    return gap().candle(109, 109, 98, 99);
  }

  private static void below(Story story, int candles) {
    for (int i = 0; i < candles; i++) {
      story.candle(98, 99, 97, 98);
    }
  }

  private static Story story() {
    return story(Charts.everyGap(3));
  }

  private static Story story(GapSettings gaps) {
    return new Story(ChartSettings.single(FIVE_MINUTES, gaps, 5));
  }

  /// What was told of the gap with middle candle 1 from candle `first` on.
  private static List<String> since(int first, Story story) {
    List<String> lines = new ArrayList<>(story.told(" 0 @1 "));
    lines.removeIf(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))) < first);
    return lines;
  }
}
