package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Facts.time;
import static io.fairgap.backtest.specification.Facts.word;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import java.util.List;
import java.util.Optional;

/// Section 7.3: the market structure break that a candidate needs.
///
/// A break in the ten candles up to v arms at v, unless the structure broke the other way since.
/// Without one the candidate waits ten candles for the first; on each the invalidation is looked at
/// before the break.
final class Arming {
  private static final int WINDOW = 10;

  private final Market market;
  private final Confluences confluences;

  Arming(Market market) {
    this.market = market;
    this.confluences = new Confluences(market);
  }

  /// How a candidate's wait ends; empty when the candles end before.
  Optional<Outcome> of(Occasion occasion) {
    int v = occasion.inverted();
    return market
        .structure()
        .latest(occasion.trade(), v - WINDOW, v)
        .map(broken -> atInversion(occasion, broken))
        .or(() -> afterInversion(occasion));
  }

  private Outcome atInversion(Occasion occasion, Break broken) {
    int v = occasion.inverted();
    Direction against = occasion.trade().opposite();
    return market
        .structure()
        .first(against, broken.at() + 1, v)
        .<Outcome>map(opposite ->
            new Refused(
                occasion,
                v,
                Rule.OPPOSITE_BREAK,
                List.of(
                    time("break", market.ltf().openTime(broken.at())),
                    time("opposite", market.ltf().openTime(opposite.at())))))
        .orElseGet(() -> armed(occasion, v, broken));
  }

  private Optional<Outcome> afterInversion(Occasion occasion) {
    int v = occasion.inverted();
    for (int t = v + 1; t <= Math.min(v + WINDOW, market.ltf().size() - 1); t++) {
      if (market.closesBeyond(occasion.gap(), t)) {
        return Optional.of(new Refused(occasion, t, Rule.INVALIDATED, List.of(inverted(occasion))));
      }
      Optional<Break> broken = market.structure().first(occasion.trade(), t, t);
      if (broken.isPresent()) {
        return Optional.of(armed(occasion, t, broken.get()));
      }
    }
    if (v + WINDOW >= market.ltf().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Refused(
            occasion,
            v + WINDOW,
            Rule.NO_MSB,
            List.of(inverted(occasion), word("window", WINDOW))));
  }

  private Fact inverted(Occasion occasion) {
    return time("inverted", market.ltf().openTime(occasion.inverted()));
  }

  private Armed armed(Occasion occasion, int at, Break broken) {
    return new Armed(occasion, at, broken, confluences.of(occasion, at, broken));
  }
}
