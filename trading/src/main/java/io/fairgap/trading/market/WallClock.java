package io.fairgap.trading.market;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Converts between UTC and a zone's wall clock in plain milliseconds, without allocating but at a
/// change of the zone's offset.
///
/// It knows the two stretches of one offset each around the time asked for last, as around a change
/// both are asked for in turn.
///
/// A local time that a change skips is read with the offset before it, one that a change repeats is
/// the first of the two, as `LocalDateTime.atZone` has it.
public final class WallClock {
  private static final long DAY = 86_400_000L;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long earlier;
  private long change = Long.MIN_VALUE;
  private long later;
  private long until = Long.MIN_VALUE;

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
    long turn = changeAfter(local - DAY);
    return local < turn + Math.max(before, after) ? local - before : local - after;
  }

  private long changeAfter(long utc) {
    offset(utc);
    return utc < change ? change : until;
  }

  private long offset(long utc) {
    if (utc < from || utc >= until) {
      refresh(utc);
    }
    return utc < change ? earlier : later;
  }

  /// The stretch of `utc` and the next one.
  private void refresh(long utc) {
    Instant instant = Instant.ofEpochMilli(utc);
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusMillis(1));
    ZoneOffsetTransition next = rules.nextTransition(instant);
    ZoneOffsetTransition second = next == null ? null : rules.nextTransition(next.getInstant());
    earlier = rules.getOffset(instant).getTotalSeconds() * 1_000L;
    later = next == null ? earlier : next.getOffsetAfter().getTotalSeconds() * 1_000L;
    from = previous == null ? Long.MIN_VALUE : previous.toEpochSecond() * 1_000;
    change = next == null ? Long.MAX_VALUE : next.toEpochSecond() * 1_000;
    until = second == null ? Long.MAX_VALUE : second.toEpochSecond() * 1_000;
  }
}
