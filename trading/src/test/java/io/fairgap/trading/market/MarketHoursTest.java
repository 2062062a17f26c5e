package io.fairgap.trading.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketHoursTest {
  /// New York is four hours behind in July, five in January; 5 July 2024 was a Friday.
  @ParameterizedTest
  @CsvSource({
    "ROUND_THE_CLOCK, 2024-07-05T00:00:00Z, 2024-07-08T00:00:00Z, 259200",
    "US_STOCKS, 2024-07-05T13:00:00Z, 2024-07-05T13:30:00Z, 0",
    "US_STOCKS, 2024-07-05T13:00:00Z, 2024-07-05T13:31:00Z, 60",
    "US_STOCKS, 2024-07-05T19:55:00Z, 2024-07-08T13:35:00Z, 600",
    "US_STOCKS, 2024-01-05T20:55:00Z, 2024-01-08T14:35:00Z, 600",
    "US_STOCKS, 2024-07-01T00:00:00Z, 2024-07-08T00:00:00Z, 117000",
    "FOREX, 2024-07-05T20:59:00Z, 2024-07-07T21:01:00Z, 120",
    "FOREX, 2024-07-01T00:00:00Z, 2024-07-08T00:00:00Z, 432000",
    "FUTURES, 2024-07-05T20:59:00Z, 2024-07-07T22:01:00Z, 120",
    "FUTURES, 2024-07-03T20:00:00Z, 2024-07-03T23:00:00Z, 7200",
    "US_STOCKS, 2024-07-05T15:00:00Z, 2024-07-05T15:00:00Z, 0",
    "US_STOCKS, 2024-07-05T15:00:00Z, 2024-07-05T14:00:00Z, 0",
  })
  void openTimeIsWhatLiesInsideTheHours(Calendar calendar, Instant from, Instant to, long seconds) {
    MarketHours hours = MarketHours.of(calendar);

    long begin = from.toEpochMilli();
    long end = to.toEpochMilli();

    assertThat(hours.isOpenLongerThan(seconds * 1_000 - 1, begin, end)).isTrue();
    assertThat(hours.isOpenLongerThan(seconds * 1_000, begin, end)).isFalse();
  }
}
