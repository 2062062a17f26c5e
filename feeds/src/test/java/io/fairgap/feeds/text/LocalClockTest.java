package io.fairgap.feeds.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LocalClockTest {
  private static final long MINUTE = 60_000L;
  private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

  @Property(tries = 200)
  void aSeriesIsReadBackFromTheWallClock(
      @ForAll @LongRange(min = 0, max = 2_000_000L) long start,
      @ForAll @LongRange(min = 1, max = 6) long step) {
    for (String zone : List.of("America/New_York", "Europe/Athens", "Australia/Lord_Howe", "UTC")) {
      ZoneId id = ZoneId.of(zone);
      long timeframe = 10 * MINUTE * step;
      long from = 1_000_000_000_000L + start * 10 * MINUTE;
      LocalClock clock = new LocalClock(id, timeframe);
      boolean clear = id.getRules().getValidOffsets(wall(id, from)).size() == 1;
      for (long time = from; clear && time < from + 3_000 * timeframe; time += timeframe) {
        assertThat(clock.utc(shown(id, time))).isEqualTo(time);
      }
    }
  }

  @Test
  void anHourThatNothingTellsIsTwice() {
    LocalClock clock = new LocalClock(ATHENS, 15 * MINUTE);

    assertThat(clock.utc(local("2024-10-27T03:15"))).isEqualTo(LocalClock.TWICE);
    assertThat(clock.utc(local("2024-10-27T02:30"))).isEqualTo(utc("2024-10-26T23:30"));
    assertThat(clock.utc(local("2024-10-27T03:15"))).isEqualTo(LocalClock.TWICE);
    assertThat(clock.utc(local("2024-10-27T02:45"))).isEqualTo(utc("2024-10-26T23:45"));
    assertThat(clock.utc(local("2024-10-27T03:00"))).isEqualTo(utc("2024-10-27T00:00"));
    assertThat(clock.utc(local("2024-10-27T03:45"))).isEqualTo(LocalClock.TWICE);
    assertThat(clock.utc(local("2024-10-27T03:00"))).isEqualTo(utc("2024-10-27T01:00"));
    assertThat(clock.utc(local("2024-10-27T03:45"))).isEqualTo(utc("2024-10-27T01:45"));
  }

  @Test
  void anHourThatTheClocksSkipIsNever() {
    LocalClock clock = new LocalClock(ATHENS, 15 * MINUTE);

    assertThat(clock.utc(local("2024-03-31T02:45"))).isEqualTo(utc("2024-03-31T00:45"));
    assertThat(clock.utc(local("2024-03-31T03:00"))).isEqualTo(LocalClock.NEVER);
    assertThat(clock.utc(local("2024-03-31T04:00"))).isEqualTo(utc("2024-03-31T01:00"));
  }

  private static LocalDateTime wall(ZoneId zone, long time) {
    return LocalDateTime.ofEpochSecond(shown(zone, time) / 1_000, 0, ZoneOffset.UTC);
  }

  private static long shown(ZoneId zone, long time) {
    return time + 1_000L * zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds();
  }

  private static long local(String time) {
    return 1_000 * LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
  }

  private static long utc(String time) {
    return local(time);
  }
}
