package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which candle is the order block of a break, in candles made by hand.
class OrderBlockTest {
  @Test
  void ofTwoEquallyLowLegStartsTheLastCounts() {
    Story story =
        swing()
            .candle(101, 102, 90, 91)
            .candle(91, 95, 91, 94)
            .candle(94, 96, 90, 92)
            .candle(92, 111, 92, 111);

    assertThat(story.told("FORMED")).isEqualTo(List.of("5 FORMED BULLISH INTERNAL @4 90-96"));
  }

  @Test
  void theBlockIsTheLastFallingCandleBeforeALegStartThatDoesNotFall() {
    Story story =
        swing()
            .candle(101, 102, 93, 94)
            .candle(94, 95, 92, 94)
            .candle(94, 96, 90, 95)
            .candle(96, 97, 91, 92)
            .candle(92, 111, 92, 111);

    assertThat(story.told("FORMED")).isEqualTo(List.of("6 FORMED BULLISH INTERNAL @2 93-102"));
  }

  @Test
  void fifteenCandlesBeforeTheLegStartItIsStillFound() {
    assertThat(fallingBeforeLegStart(15).told("FORMED BULLISH"))
        .isEqualTo(List.of("18 FORMED BULLISH INTERNAL @2 90-102"));
  }

  @Test
  void sixteenCandlesBeforeTheLegStartThereIsNone() {
    Story story = fallingBeforeLegStart(16);

    assertThat(List.of(story.told("BOS BULLISH"), story.told("FORMED BULLISH")))
        .isEqualTo(List.of(List.of("19 BOS BULLISH INTERNAL @1 110"), List.of()));
  }

  @Test
  void itIsMitigatedOnTouchOnceAndBrokenByACloseBeyond() {
    Story story =
        swing()
            .candle(101, 102, 90, 91)
            .candle(91, 111, 91, 111)
            .candle(111, 112, 103, 104)
            .candle(104, 105, 102, 103)
            .candle(103, 104, 85, 90)
            .candle(90, 91, 88, 89);

    assertThat(story.told("BULLISH INTERNAL @2"))
        .isEqualTo(
            List.of(
                "3 FORMED BULLISH INTERNAL @2 90-102",
                "5 MITIGATED BULLISH INTERNAL @2 90-102",
                "7 BROKEN BULLISH INTERNAL @2 90-102"));
  }

  @Test
  void aWickIsNoBreakAndABrokenSwingIsBrokenOnce() {
    Story story =
        swing()
            .candle(101, 102, 90, 91)
            .candle(91, 115, 91, 110)
            .candle(110, 116, 105, 111)
            .candle(111, 117, 106, 112);

    assertThat(story.told("BOS")).isEqualTo(List.of("4 BOS BULLISH INTERNAL @1 110"));
  }

  /// A swing high at 110, confirmed by whatever comes next.
  private static Story swing() {
    ChartSettings settings = ChartSettings.single(FIVE_MINUTES, GapSettings.DEFAULTS, 1);
    return new Story(settings).candle(100, 101, 99, 100).candle(100, 110, 99, 101);
  }

  /// A falling candle, then so many lower and lower lows of candles that do not fall.
  private static Story fallingBeforeLegStart(int candles) {
    Story story = swing().candle(101, 102, 90, 95);
    for (int i = 1; i <= candles; i++) {
      story.candle(95, 96, 90 - i, 95);
    }
    return story.candle(95, 111, 94, 111);
  }
}
