package io.fairgap.trading.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void midnightBelongsToTheDayAndWeekThatEndThere() {
    assertThat(periods("2024-01-01T00:00:00Z"))
        .isEqualTo(List.of(Period.ALL, new Period("2023-W52"), new Period("2023-12-31")));
    assertThat(periods("2024-01-01T00:01:00Z"))
        .isEqualTo(List.of(Period.ALL, new Period("2024-W01"), new Period("2024-01-01")));
  }

  @Test
  void theFirstDaysOfAYearMayBelongToAWeekOfTheYearBefore() {
    assertThat(periods("2027-01-01T12:00:00Z"))
        .isEqualTo(List.of(Period.ALL, new Period("2026-W53"), new Period("2027-01-01")));
  }

  @Test
  void onlyDaysAreDays() {
    assertThat(periods("2024-01-05T12:00:00Z").stream().map(Period::isDay).toList())
        .isEqualTo(List.of(false, false, true));
  }

  private static List<Period> periods(String closeTime) {
    return Period.of(Instant.parse(closeTime).toEpochMilli());
  }
}
