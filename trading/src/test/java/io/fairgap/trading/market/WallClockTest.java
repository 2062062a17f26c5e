package io.fairgap.trading.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Against `java.time`, which does the same with objects.
class WallClockTest {
  private static final List<ZoneId> ZONES =
      List.of(Instants.NEW_YORK, ZoneOffset.UTC, ZoneId.of("Europe/London"));

  @Test
  void showsWhatAZonedDateTimeShows() {
    for (ZoneId zone : ZONES) {
      WallClock clock = new WallClock(zone);
      long[] instants = Instants.sorted(1).toArray();

      long[] shown = Instants.sorted(1).map(clock::local).toArray();

      for (int i = 0; i < instants.length; i++) {
        LocalDateTime expected = Instant.ofEpochMilli(instants[i]).atZone(zone).toLocalDateTime();
        assertThat(shown[i]).isEqualTo(millis(expected));
      }
    }
  }

  @Test
  void findsTheInstantOfALocalTimeAlsoOfOneThatIsSkippedOrRepeated() {
    for (ZoneId zone : ZONES) {
      WallClock clock = new WallClock(zone);

      Instants.sorted(2)
          .forEach(local -> {
            LocalDateTime time =
                Instant.ofEpochMilli(local).atZone(ZoneOffset.UTC).toLocalDateTime();
            assertThat(clock.utc(local)).isEqualTo(time.atZone(zone).toInstant().toEpochMilli());
          });
    }
  }

  @Test
  void answersTheSameInAnyOrderOfQuestions() {
    WallClock clock = new WallClock(Instants.NEW_YORK);
    long summer = Instant.parse("2024-07-01T12:00:00Z").toEpochMilli();
    long winter = Instant.parse("2024-12-01T12:00:00Z").toEpochMilli();

    List<Long> shown = List.of(clock.local(summer), clock.local(winter), clock.local(summer));

    assertThat(shown)
        .isEqualTo(
            List.of(
                millis(LocalDateTime.parse("2024-07-01T08:00")),
                millis(LocalDateTime.parse("2024-12-01T07:00")),
                millis(LocalDateTime.parse("2024-07-01T08:00"))));
  }

  private static long millis(LocalDateTime local) {
    return local.toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
