package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Ratio;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// How levels are swept and run, and how equal highs rest together, in candles made by hand.
class SweepTest {
  @Test
  void oneCandleSweepsThreeLevels() {
    Story story = story(1, 0).highs(101, 130, 101, 120, 101, 110, 101);

    story.highs(140);

    assertThat(story.told("SWEPT"))
        .isEqualTo(
            List.of(
                "7 SWEPT HIGH INTERNAL @5 110",
                "7 SWEPT HIGH INTERNAL @3 120",
                "7 SWEPT HIGH INTERNAL @1 130"));
  }

  @Test
  void oneCandleRunsTheLevelBelowItsCloseAndSweepsTheOthers() {
    Story story = story(1, 0).highs(101, 130, 101, 120, 101, 110, 101);

    story.candle(100, 140, 95, 120);

    assertThat(List.of(story.told("RUN HIGH"), story.told("SWEPT HIGH")))
        .isEqualTo(
            List.of(
                List.of("7 RUN HIGH INTERNAL @5 110"),
                List.of("7 SWEPT HIGH INTERNAL @3 120", "7 SWEPT HIGH INTERNAL @1 130")));
  }

  @Test
  void aHighAtTheLevelDoesNotPierceIt() {
    Story story = story(1, 0).highs(101, 110, 101, 110);

    assertThat(story.told(" HIGH INTERNAL @1 110"))
        .isEqualTo(List.of("2 swing HIGH INTERNAL @1 110"));
  }

  @Test
  void aLevelIsNotTestedByTheCandleThatConfirmsIt() {
    Story story = story(2, 0).highs(101, 101, 110, 101, 101);

    story.highs(111);

    assertThat(story.told("SWEPT")).isEqualTo(List.of("5 SWEPT HIGH INTERNAL @2 110"));
  }

  @Test
  void withAWindowOfThreeTheCloseMayComeBackOnTheThirdCandle() {
    Story story = windowOfThree().highs(101, 110, 101);

    story.candle(100, 115, 95, 112).candle(112, 113, 95, 111).candle(111, 112, 95, 110);

    assertThat(story.told("HIGH INTERNAL @1"))
        .isEqualTo(List.of("2 swing HIGH INTERNAL @1 110", "5 SWEPT HIGH INTERNAL @1 110"));
    assertThat(story.chart().liquidity(Extreme.HIGH).sweepExtreme()).isEqualTo(115);
  }

  @Test
  void withAWindowOfThreeACloseThatStaysBeyondIsARunOnTheThirdCandle() {
    Story story = windowOfThree().highs(101, 110, 101);

    story.candle(100, 115, 95, 112).candle(112, 113, 95, 111).candle(111, 112, 95, 111);

    assertThat(story.told("HIGH INTERNAL @1"))
        .isEqualTo(List.of("2 swing HIGH INTERNAL @1 110", "5 RUN HIGH INTERNAL @1 110"));
  }

  @Test
  void equalHighsRestTogetherAtTheOldestPriceAndAreTakenTogether() {
    Story story = story(2, 1).highs(101, 101, 120, 101, 101, 119, 101, 101);

    story.highs(120).highs(101).highs(121);

    assertThat(story.told("SWEPT HIGH")).isEqualTo(List.of("10 SWEPT HIGH EQUAL @2 120"));
  }

  @Test
  void membersOfAPoolCountAsItsStrength() {
    Story story = story(2, 1).highs(101, 101, 120, 101, 101, 119, 101, 101, 118, 101, 101);

    Liquidity above = story.chart().liquidity(Extreme.HIGH);
    Level pool = Objects.requireNonNull(above.nearestBeyond(100));

    assertThat(List.of(above.size(), pool.kind(), pool.price(), pool.strength()))
        .isEqualTo(List.of(1, LevelKind.EQUAL, 120L, 3));
  }

  @Test
  void aHighOutOfToleranceRestsAlone() {
    Story story = story(2, 1).highs(101, 101, 120, 101, 101, 114, 101, 101);

    story.highs(121);

    assertThat(story.told("SWEPT HIGH"))
        .isEqualTo(List.of("8 SWEPT HIGH INTERNAL @5 114", "8 SWEPT HIGH INTERNAL @2 120"));
  }

  private static Story story(int internal, int equal) {
    return new Story(settings(1, internal, equal));
  }

  private static Story windowOfThree() {
    return new Story(settings(3, 1, 0));
  }

  private static ChartSettings settings(int window, int internal, int equal) {
    return new ChartSettings(
        FIVE_MINUTES,
        List.of(),
        Calendar.ROUND_THE_CLOCK,
        AssetClass.CRYPTO,
        GapSettings.DEFAULTS,
        new LiquiditySettings(window, equal, Ratio.of("0.1"), 200, 1024),
        internal,
        0,
        false,
        false,
        ChartSettings.Depth.ALL,
        0);
  }
}
