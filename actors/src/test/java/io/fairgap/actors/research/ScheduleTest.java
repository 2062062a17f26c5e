package io.fairgap.actors.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  /// The clocks of New York go forward on 10 March 2024, a Sunday.
  @ParameterizedTest
  @CsvSource({
    "30 9 * * 1-5, 2024-03-08T00:00:00Z, 2024-03-08T14:29:59Z,",
    "30 9 * * 1-5, 2024-03-08T00:00:00Z, 2024-03-08T14:30:00Z, 2024-03-08T14:30:00Z",
    "30 9 * * 1-5, 2024-03-08T14:30:00Z, 2024-03-11T13:29:59Z,",
    "30 9 * * 1-5, 2024-03-08T14:30:00Z, 2024-03-11T13:30:00Z, 2024-03-11T13:30:00Z",
    "30 9 * * 1-5, 2024-03-01T00:00:00Z, 2024-03-20T00:00:00Z, 2024-03-19T13:30:00Z",
    "*/15 * * * *, 2024-03-08T14:30:00Z, 2024-03-08T14:45:00Z, 2024-03-08T14:45:00Z",
  })
  void theLastInstantOfTheWallClockIsFound(
      String expression, Instant after, Instant until, @Nullable Instant found) {
    Schedule schedule = Schedule.parse(expression, ZoneId.of("America/New_York")).orElseThrow();

    OptionalLong latest = schedule.latest(after.toEpochMilli(), until.toEpochMilli());

    assertThat(latest)
        .isEqualTo(found == null ? OptionalLong.empty() : OptionalLong.of(found.toEpochMilli()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5 0 * *", "61 0 * * *", "daily", "5 0 * * * *"})
  void whatIsNoExpressionIsRefused(String text) {
    assertThat(Schedule.parse(text, ZoneId.of("UTC"))).isEmpty();
  }
}
