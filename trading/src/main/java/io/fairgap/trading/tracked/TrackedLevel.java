package io.fairgap.trading.tracked;

import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;

/// A level of liquidity and what has become of it.
///
/// Times are epoch milliseconds.
///
/// @param number among the levels of the chart in the order in which they came, from 1
/// @param extreme HIGH for buy-side, LOW for sell-side liquidity
/// @param price in ticks
/// @param strength how many swings rest on it
/// @param knownAt close of the candle that confirmed it; of a day, a week or a session the open of
///   the candle that showed that it was over
/// @param endedAt close of the candle that ended it, or [TrackedGap#NEVER]
public record TrackedLevel(
    long number,
    Extreme extreme,
    LevelKind kind,
    long price,
    int strength,
    LevelStatus status,
    long knownAt,
    long endedAt) {

  TrackedLevel widened(LevelKind to) {
    return new TrackedLevel(number, extreme, to, price, strength, status, knownAt, endedAt);
  }

  TrackedLevel joined() {
    return new TrackedLevel(number, extreme, kind, price, strength + 1, status, knownAt, endedAt);
  }

  TrackedLevel ended(LevelStatus how, long at) {
    return new TrackedLevel(number, extreme, kind, price, strength, how, knownAt, at);
  }

  void save(StateWriter out) {
    out.put(number).put(extreme.ordinal()).put(kind.ordinal()).put(price).put(strength);
    out.put(status.ordinal()).put(knownAt).put(endedAt);
  }

  static TrackedLevel load(StateReader in) {
    return new TrackedLevel(
        in.getLong(),
        Extreme.values()[in.getInt()],
        LevelKind.values()[in.getInt()],
        in.getLong(),
        in.getInt(),
        LevelStatus.values()[in.getInt()],
        in.getLong(),
        in.getLong());
  }
}
