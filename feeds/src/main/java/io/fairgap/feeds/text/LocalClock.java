package io.fairgap.feeds.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Turns the times on a zone's wall clock, as a file lists them, into instants.
///
/// When clocks go back an hour comes twice. Which of the two a row means is told by the row before:
/// the second, when that row is in the first already or behind it; either one, when that row is
/// exactly one timeframe before it. Nothing else tells, so a row that follows a gap into the
/// doubled hour, or begins a file there, is [#TWICE]. An hour that clocks skip when they go forward
/// is [#NEVER].
public final class LocalClock {
  /// The clock shows this time twice, and which one is meant cannot be known.
  public static final long TWICE = Long.MIN_VALUE;

  /// The clock never shows this time.
  public static final long NEVER = Long.MIN_VALUE + 1;

  private static final long UNKNOWN = Long.MIN_VALUE;

  private final ZoneRules rules;
  private final long timeframe;
  private long before = UNKNOWN;
  private long offset;
  private long sameFrom = Long.MAX_VALUE;
  private long sameUntil = Long.MIN_VALUE;

  /// @param timeframe in milliseconds; 0 when it is not known, and then fewer doubled hours are
  ///   told
  public LocalClock(ZoneId zone, long timeframe) {
    this.rules = zone.getRules();
    this.timeframe = timeframe;
  }

  /// The instant at which the clock shows `local`, both in milliseconds; [#TWICE] or [#NEVER] when
  /// there is not one.
  public long utc(long local) {
    long instant = local >= sameFrom && local < sameUntil ? local - offset : atAnotherOffset(local);
    if (instant != TWICE && instant != NEVER) {
      before = instant;
    }
    return instant;
  }

  private long atAnotherOffset(long local) {
    LocalDateTime wall =
        LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1_000L), 0, ZoneOffset.UTC);
    var offsets = rules.getValidOffsets(wall);
    if (offsets.isEmpty()) {
      return NEVER;
    }
    long first = local - millis(offsets.getFirst());
    if (offsets.size() > 1) {
      return oneOf(first, local - millis(offsets.getLast()));
    }
    offset = local - first;
    remember(Instant.ofEpochMilli(first));
    return first;
  }

  private long oneOf(long first, long second) {
    if (before == UNKNOWN) {
      return TWICE;
    }
    if (before >= first) {
      return second;
    }
    if (before == first - timeframe) {
      return first;
    }
    return before == second - timeframe ? second : TWICE;
  }

  /// Up to the next change of the clocks every local time has this offset and no other.
  private void remember(Instant instant) {
    ZoneOffsetTransition last = rules.previousTransition(instant.plusMillis(1));
    ZoneOffsetTransition next = rules.nextTransition(instant);
    sameFrom = last == null ? Long.MIN_VALUE : edge(last, true);
    sameUntil = next == null ? Long.MAX_VALUE : edge(next, false);
  }

  private static long edge(ZoneOffsetTransition change, boolean behind) {
    long earlier = millis(change.getOffsetBefore());
    long later = millis(change.getOffsetAfter());
    long shown = behind ? Math.max(earlier, later) : Math.min(earlier, later);
    return 1_000 * change.toEpochSecond() + shown;
  }

  private static long millis(ZoneOffset offset) {
    return 1_000L * offset.getTotalSeconds();
  }
}
