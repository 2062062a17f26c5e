package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The breaks of market structure at one swing radius, in order of time.
record Structure(List<Break> breaks) {
  /// A close beyond the most recent confirmed swing of its side.
  ///
  /// @param at index of the closing candle
  /// @param swing the swing that was broken
  record Break(int at, Swing swing) {
    Direction direction() {
      return swing.side();
    }
  }

  /// A swing can be broken once, from the candle after its confirmation until the one that confirms
  /// the next of its side.
  static Structure of(Series series, int radius) {
    List<Break> breaks = new ArrayList<>();
    for (Direction side : Direction.values()) {
      List<Swing> swings = Swing.all(series, side, radius);
      for (int i = 0; i < swings.size(); i++) {
        Swing swing = swings.get(i);
        int until = i + 1 < swings.size() ? swings.get(i + 1).known() : Series.NEVER;
        int at =
            series.first(
                swing.known() + 1,
                until,
                index -> series.seen(index, side).close() > swing.price());
        if (at != Series.NEVER) {
          breaks.add(new Break(at, swing));
        }
      }
    }
    breaks.sort(Comparator.comparingInt(Break::at));
    return new Structure(List.copyOf(breaks));
  }

  /// The first break in [from, to] in a direction.
  Optional<Break> first(Direction direction, int from, int to) {
    return within(direction, from, to).stream().findFirst();
  }

  /// The latest break in [from, to] in a direction.
  Optional<Break> latest(Direction direction, int from, int to) {
    return within(direction, from, to).reversed().stream().findFirst();
  }

  private List<Break> within(Direction direction, int from, int to) {
    return breaks.stream()
        .filter(each -> each.direction() == direction && each.at() >= from && each.at() <= to)
        .toList();
  }
}
