package io.fairgap.trading.market;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Random;
import java.util.stream.LongStream;

/// Instants between 1990 and 2035 at which to ask a clock: many random ones, and every half hour of
/// the days around each change of New York's clocks.
final class Instants {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final long HALF_HOUR = 1_800_000L;
  private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2035-12-31T00:00:00Z");

  private Instants() {}

  /// In order of time, epoch milliseconds.
  static LongStream sorted(long seed) {
    return LongStream.concat(random(seed), aroundEveryChange()).sorted();
  }

  private static LongStream random(long seed) {
    return new Random(seed).longs(20_000, FROM.toEpochMilli(), TO.toEpochMilli());
  }

  private static LongStream aroundEveryChange() {
    ZoneRules rules = NEW_YORK.getRules();
    LongStream.Builder instants = LongStream.builder();
    ZoneOffsetTransition change = rules.nextTransition(FROM);
    while (change.getInstant().isBefore(TO)) {
      long middle = change.getInstant().toEpochMilli();
      for (int halfHours = -168; halfHours <= 168; halfHours++) {
        instants.add(middle + halfHours * HALF_HOUR - 1).add(middle + halfHours * HALF_HOUR);
      }
      change = rules.nextTransition(change.getInstant());
    }
    return instants.build();
  }
}
