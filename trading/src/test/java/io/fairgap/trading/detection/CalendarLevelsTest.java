package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Timeframe;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Levels of days, weeks and sessions around the changes of the clocks, in hourly candles made by
/// hand.
class CalendarLevelsTest {
  @Test
  void aCurrencyDayEndsAtTenInTheEveningUtcInWinter() {
    Story story = forex("2025-03-02T22:00:00Z").highs(quiet(23)).highs(111);

    story.highs(112);

    assertThat(story.told("PREV_DAY")).isEqualTo(List.of("24 SWEPT HIGH PREV_DAY @23 111"));
  }

  @Test
  void aCurrencyDayEndsAtNineInTheEveningUtcInSummer() {
    Story story = forex("2025-03-09T21:00:00Z").highs(quiet(23)).highs(111);

    story.highs(112);

    assertThat(story.told("PREV_DAY")).isEqualTo(List.of("24 SWEPT HIGH PREV_DAY @23 111"));
  }

  @Test
  void aCurrencyDayHasTwentyThreeHoursWhenTheClocksGoForward() {
    Story story = forex("2025-03-08T22:00:00Z").highs(quiet(22)).highs(111);

    story.highs(112);

    assertThat(story.told("PREV_DAY")).isEqualTo(List.of("23 SWEPT HIGH PREV_DAY @22 111"));
  }

  @Test
  void aDayWhoseStartWasNotSeenGivesNoLevel() {
    Story story = forex("2025-03-02T23:00:00Z").highs(quiet(23));

    story.highs(112);

    assertThat(story.told("PREV_DAY")).isEmpty();
  }

  @Test
  void ofEqualHighsTheFirstCandleGivesTheDayItsName() {
    Story story = forex("2025-03-02T22:00:00Z").highs(quiet(24));

    story.highs(112);

    assertThat(story.told("PREV_DAY")).isEqualTo(List.of("24 SWEPT HIGH PREV_DAY @0 101"));
  }

  /// From Sunday 17:00 to Friday 17:00 New York; summer time begins on the weekend.
  @Test
  void aCurrencyWeekEndsWithTheFirstCandleOfSundayEvening() {
    Story story = forex("2025-03-02T22:00:00Z").highs(quiet(119)).highs(111).skip(47);

    story.highs(112);

    assertThat(story.told("PREV_WEEK")).isEqualTo(List.of("120 SWEPT HIGH PREV_WEEK @119 111"));
  }

  @Test
  void aWeekWhoseStartWasNotSeenGivesNoLevel() {
    Story story = forex("2025-03-02T23:00:00Z").highs(quiet(119)).skip(47);

    story.highs(112);

    assertThat(story.told("PREV_WEEK")).isEmpty();
  }

  @Test
  void aWholeWeekStaysUntilTheNextWholeWeekIsOver() {
    Story story = crypto("2025-06-02T00:00:00Z").highs(111).highs(quiet(7 * 24 - 1));

    story.highs(quiet(7 * 24 - 1)).highs(112);

    assertThat(story.told("PREV_WEEK")).isEqualTo(List.of("335 SWEPT HIGH PREV_WEEK @0 111"));
  }

  @Test
  void londonEndsAtTenUtcOnTheLastFridayOfWinterTime() {
    Story story = crypto("2025-03-07T00:00:00Z").highs(quiet(9)).highs(110);

    story.highs(111);

    assertThat(story.told("LONDON")).isEqualTo(List.of("10 SWEPT HIGH LONDON @9 110"));
  }

  @Test
  void londonEndsAtNineUtcOnTheFirstMondayOfSummerTime() {
    Story story = crypto("2025-03-10T00:00:00Z").highs(quiet(8)).highs(110);

    story.highs(111);

    assertThat(story.told("LONDON")).isEqualTo(List.of("9 SWEPT HIGH LONDON @8 110"));
  }

  @Test
  void aSessionWhoseStartWasNotSeenGivesNoLevel() {
    Story story = crypto("2025-03-07T08:00:00Z").highs(110, 110);

    story.highs(111);

    assertThat(story.told("LONDON")).isEmpty();
  }

  /// London of three days ends at candles 10, 34 and 58.
  @Test
  void aSessionsLevelRestsUntilTheSecondLaterSessionOfItsNameIsOver() {
    Story story = threeLondons();

    story.highs(111);

    assertThat(story.told("SWEPT HIGH LONDON"))
        .containsExactlyInAnyOrder("57 SWEPT HIGH LONDON @9 110", "57 SWEPT HIGH LONDON @33 105");
  }

  @Test
  void atTheEndOfTheSecondLaterSessionTheLevelIsDropped() {
    Story story = threeLondons().highs(103);

    story.highs(111);

    assertThat(story.told("SWEPT HIGH LONDON"))
        .containsExactlyInAnyOrder("58 SWEPT HIGH LONDON @57 103", "58 SWEPT HIGH LONDON @33 105");
  }

  /// Highs of 110 and 105 in the last hours of two Londons; the third has an hour to go.
  private static Story threeLondons() {
    return crypto("2025-03-04T00:00:00Z")
        .highs(quiet(9))
        .highs(110)
        .highs(quiet(23))
        .highs(105)
        .highs(quiet(23));
  }

  private static long[] quiet(int candles) {
    long[] highs = new long[candles];
    Arrays.fill(highs, 101);
    return highs;
  }

  private static Story forex(String start) {
    return new Story(settings(AssetClass.FOREX), start);
  }

  private static Story crypto(String start) {
    return new Story(settings(AssetClass.CRYPTO), start);
  }

  private static ChartSettings settings(AssetClass assetClass) {
    return ChartSettings.of(Timeframe.parse("1h"), List.of(), assetClass);
  }
}
