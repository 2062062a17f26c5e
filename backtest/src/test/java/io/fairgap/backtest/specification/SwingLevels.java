package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Level.Kind;
import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The levels that swings of one side leave: one per price and side, and pools of equal ones.
///
/// A swing of a price that rests already only widens the scope of the older one. Swings of the
/// radius for equals pool with the latest live one nearby: the pool rests at its oldest price, and
/// its members have no level of their own, neither the one they had nor one that a later
/// confirmation would add.
final class SwingLevels {
  private static final int REACH = 200;

  private final Series series;
  private final List<Level> levels = new ArrayList<>();
  private final List<Swing> equals = new ArrayList<>();
  private final Map<Integer, Level> poolOfAnchor = new HashMap<>();

  private SwingLevels(Series series) {
    this.series = series;
  }

  private record Confirmation(Kind kind, Swing swing) {}

  static List<Level> of(Series series, Parameters parameters, Direction side) {
    List<Confirmation> confirmations = new ArrayList<>();
    Map.of(
            Kind.EQUAL,
            "swing.equal",
            Kind.INTERNAL,
            "swing.internal",
            Kind.EXTERNAL,
            "swing.external")
        .forEach((kind, radius) ->
            Swing.all(series, side, parameters.count(radius))
                .forEach(swing -> confirmations.add(new Confirmation(kind, swing))));
    confirmations.sort(
        Comparator.<Confirmation>comparingInt(each -> each.swing().known())
            .thenComparing(Confirmation::kind));
    SwingLevels found = new SwingLevels(series);
    confirmations.forEach(each -> found.confirm(each.kind(), each.swing()));
    return found.levels;
  }

  private void confirm(Kind kind, Swing swing) {
    if (kind == Kind.EQUAL) {
      partner(swing).ifPresent(partner -> pool(partner, swing));
      equals.add(swing);
    } else if (!poolOfAnchor.containsKey(swing.anchor())) {
      rest(kind, swing);
    }
  }

  private void rest(Kind kind, Swing swing) {
    Optional<Level> same =
        levels.stream()
            .filter(level -> level.isOfSwing() && level.price() == swing.price())
            .filter(level -> level.liveAt(swing.known()))
            .findFirst();
    if (same.isEmpty()) {
      levels.add(Level.atClose(kind, swing, swing.known(), series));
    } else if (kind == Kind.EXTERNAL) {
      same.get().widen(swing.known());
    }
  }

  /// The latest live swing that a new one is equal to.
  private Optional<Swing> partner(Swing swing) {
    double tolerance = Math.max(1, 0.1 * series.averageTrueRange(swing.known()));
    for (Swing earlier : equals.reversed()) {
      if (swing.anchor() - earlier.anchor() > REACH) {
        return Optional.empty();
      }
      if (Math.abs(swing.price() - earlier.price()) <= tolerance && live(earlier, swing.known())) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  /// A member lives as long as its pool, another swing until price trades beyond it.
  private boolean live(Swing swing, int index) {
    Level pool = poolOfAnchor.get(swing.anchor());
    if (pool != null) {
      return pool.liveAt(index);
    }
    return series.highest(swing.known() + 1, index, swing.side()) <= swing.price();
  }

  private void pool(Swing partner, Swing swing) {
    int born = swing.known();
    Level pool =
        poolOfAnchor.computeIfAbsent(
            partner.anchor(),
            _ -> {
              Level opened = Level.atClose(Kind.EQUAL, partner, born, series);
              levels.add(opened);
              return opened;
            });
    poolOfAnchor.put(swing.anchor(), pool);
    levels.stream()
        .filter(Level::isOfSwing)
        .filter(level -> level.anchor() == partner.anchor() || level.anchor() == swing.anchor())
        .forEach(level -> level.drop(born));
  }
}
