package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Days, weeks, buckets and sessions on the clock.
final class SpansTest {
  private static final Timeframe HALF_HOUR = Timeframe.parse("30m");

  @Test
  void aWeekOfCurrenciesBeginsOnSundayAtFiveInNewYork() {
    TradingDays days = new TradingDays(Calendar.FOREX);

    long beforeChange = days.weekStart(millis("2024-03-08T21:59:00Z"));
    long afterChange = days.weekStart(millis("2024-03-10T21:00:00Z"));

    assertThat(List.of(Instant.ofEpochMilli(beforeChange), Instant.ofEpochMilli(afterChange)))
        .containsExactly(
            Instant.parse("2024-03-03T22:00:00Z"), Instant.parse("2024-03-10T21:00:00Z"));
  }

  @Test
  void theLastBucketOfAStocksDayEndsWithTheDayAtTheLatest() {
    TradingDays days = new TradingDays(Calendar.US_STOCKS);
    Timeframe seven = Timeframe.parse("7h");
    long time = millis("2024-01-03T14:00:00Z");

    long start = days.bucketStart(time, seven);
    long end = days.bucketEnd(time, seven);

    assertThat(List.of(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)))
        .containsExactly(
            Instant.parse("2024-01-03T11:30:00Z"), Instant.parse("2024-01-03T14:30:00Z"));
  }

  @Test
  void londonKeepsNewYorksClockWhenSummerTimeBegins() {
    List<LocalDate> dates =
        Arrays.asList(
                "2024-03-08T06:59:00Z",
                "2024-03-08T07:00:00Z",
                "2024-03-11T06:00:00Z",
                "2024-03-11T09:00:00Z")
            .stream()
            .flatMap(time -> Session.LONDON.dateOf(millis(time), AssetClass.CRYPTO).stream())
            .toList();

    assertThat(dates).containsExactly(LocalDate.of(2024, 3, 8), LocalDate.of(2024, 3, 11));
  }

  @Test
  void asiaBelongsToTheDateOnWhichItStarts() {
    assertThat(Session.ASIA.dateOf(millis("2024-01-03T04:59:00Z"), AssetClass.CRYPTO))
        .contains(LocalDate.of(2024, 1, 2));
    assertThat(Session.ASIA.dateOf(millis("2024-01-03T05:00:00Z"), AssetClass.CRYPTO)).isEmpty();
  }

  @Test
  void aBucketWhoseLastCandleNeverCameClosesWithTheNextAndTheFirstCountsOnlyWhole() {
    Series ltf =
        new Series(
            HALF_HOUR,
            List.of(
                candle("2024-01-02T00:30:00Z", 1),
                candle("2024-01-02T01:00:00Z", 2),
                candle("2024-01-02T02:00:00Z", 3),
                candle("2024-01-02T02:30:00Z", 4),
                candle("2024-01-02T03:00:00Z", 5)));

    HigherCandles hours =
        HigherCandles.of(ltf, new TradingDays(Calendar.ROUND_THE_CLOCK), Timeframe.parse("1h"));

    assertThat(hours.known()).containsExactly(2, 3);
    assertThat(List.of(hours.series().at(0), hours.series().at(1)))
        .containsExactly(
            candle("2024-01-02T01:00:00Z", 2),
            new Candle(millis("2024-01-02T02:00:00Z"), 3, 4, 3, 4, 2));
  }

  private static Candle candle(String time, long price) {
    return new Candle(millis(time), price, price, price, price, 1);
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
