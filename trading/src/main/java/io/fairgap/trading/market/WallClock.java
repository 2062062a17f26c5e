package io.fairgap.trading.market;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Converts between UTC and a zone's wall clock in plain milliseconds, without allocating but at a
/// change of the zone's offset.
///
/// A local time that a change skips is read with the offset before it, one that a change repeats is
/// the first of the two, as `LocalDateTime.atZone` has it.
public final class WallClock {
  private static final long DAY = 86_400_000L;

  private final ZoneRules rules;
  private long offset;
  private long validFrom = Long.MAX_VALUE;
  private long validUntil = Long.MIN_VALUE;

  public WallClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /// What the clock on the wall shows at an instant, as milliseconds since the local epoch.
  public long local(long utc) {
    return utc + offset(utc);
  }

  /// The instant at which the clock on the wall shows `local`.
  public long utc(long local) {
    long before = offset(local - DAY);
    long after = offset(local + DAY);
    if (before == after) {
      return local - before;
    }
    long change = changeAfter(local - DAY);
    return local < change + Math.max(before, after) ? local - before : local - after;
  }

  private long changeAfter(long utc) {
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochMilli(utc));
    return next == null ? Long.MAX_VALUE : next.toEpochSecond() * 1_000;
  }

  private long offset(long utc) {
    if (utc < validFrom || utc >= validUntil) {
      refresh(Instant.ofEpochMilli(utc));
    }
    return offset;
  }

  private void refresh(Instant instant) {
    offset = rules.getOffset(instant).getTotalSeconds() * 1_000L;
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusMillis(1));
    ZoneOffsetTransition next = rules.nextTransition(instant);
    validFrom = previous == null ? Long.MIN_VALUE : previous.toEpochSecond() * 1_000;
    validUntil = next == null ? Long.MAX_VALUE : next.toEpochSecond() * 1_000;
  }
}
