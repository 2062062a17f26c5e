package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import java.util.List;
import java.util.Optional;

/// The last candle against the leg that broke structure.
///
/// @param lo low of the candle
/// @param hi high of the candle
/// @param born index of the break
/// @param dead index of the close beyond its far edge, or [Series#NEVER]
record OrderBlock(Direction direction, long lo, long hi, int born, int dead) {
  private static final int REACH = 15;

  static List<OrderBlock> all(Series series, Structure structure) {
    return structure.breaks().stream()
        .map(each -> of(series, each))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<OrderBlock> of(Series series, Break broken) {
    Direction direction = broken.direction();
    int start = legStart(series, broken);
    int block =
        series.last(
            start - REACH,
            start,
            at -> series.seen(at, direction).close() < series.seen(at, direction).open());
    if (block < 0) {
      return Optional.empty();
    }
    long farEdge = series.seen(block, direction).low();
    int dead = series.first(broken.at() + 1, at -> series.seen(at, direction).close() < farEdge);
    Candle candle = series.at(block);
    return Optional.of(new OrderBlock(direction, candle.low(), candle.high(), broken.at(), dead));
  }

  /// The lowest low from the broken swing to the candle before the break; the last when several.
  private static int legStart(Series series, Break broken) {
    int start = broken.swing().anchor();
    for (int at = start; at < broken.at(); at++) {
      if (series.seen(at, broken.direction()).low()
          <= series.seen(start, broken.direction()).low()) {
        start = at;
      }
    }
    return start;
  }

  boolean liveAt(int index) {
    return born <= index && index < dead;
  }

  /// Whether it shares a tick with the gap's zone, or holds the price.
  boolean meets(Gap gap, long price) {
    return (lo <= gap.hi() && gap.lo() <= hi) || (lo <= price && price <= hi);
  }
}
