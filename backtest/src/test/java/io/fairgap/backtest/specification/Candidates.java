package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Facts.time;
import static io.fairgap.backtest.specification.Facts.word;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Parameters.Unmitigated;
import io.fairgap.trading.pipeline.Decision.Fact;
import io.fairgap.trading.pipeline.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Section 7.1: which inverted gaps may become a setup.
///
/// The conditions are sessionGap, maxAge, mitigated and stacked; the first that fails names the
/// refusal. In a stack stand only gaps that were touched at v or before and pass the other three at
/// v.
final class Candidates {
  private final Market market;

  Candidates(Market market) {
    this.market = market;
  }

  /// Why an inverted gap is no candidate; empty when it is one.
  Optional<Refused> refusal(Occasion occasion) {
    int v = occasion.inverted();
    return ownRefusal(occasion, v)
        .or(() -> {
          Occasion tallest = tallestOfStack(occasion, v);
          return tallest.equals(occasion)
              ? Optional.empty()
              : Optional.of(
                  refused(occasion, Rule.STACKED, word("tallest", market.setupId(tallest.gap()))));
        });
  }

  private Optional<Refused> ownRefusal(Occasion occasion, int v) {
    if (occasion.gap().sessionGap()
        && market.parameters().dropsSessionGaps(market.instrument().assetClass())) {
      return Optional.of(refused(occasion, Rule.SESSION_GAP));
    }
    int touched = occasion.life().touched();
    int limit = maxAge(occasion);
    if (v - touched > limit) {
      return Optional.of(
          refused(
              occasion,
              Rule.MAX_AGE,
              time("touched", market.ltf().openTime(touched)),
              word("age", v - touched),
              word("limit", limit)));
    }
    int mitigated = mitigated(occasion);
    if (mitigated < v) {
      return Optional.of(
          refused(
              occasion,
              Rule.MITIGATED,
              word("by", unmitigated()),
              time("at", market.ltf().openTime(mitigated))));
    }
    return Optional.empty();
  }

  /// The limit on the time since the first touch, in candles of the gap's own timeframe counted as
  /// LTF candles.
  private int maxAge(Occasion occasion) {
    long perCandle = occasion.gap().timeframe().millis() / market.ltf().timeframe().millis();
    return Math.toIntExact(market.parameters().count("inversion.maxAge") * perCandle);
  }

  private int mitigated(Occasion occasion) {
    return switch (unmitigated()) {
      case FILL -> occasion.life().filled();
      case MIDPOINT -> occasion.life().midpoint();
      case TOUCH -> occasion.life().touched();
      case ANY -> Series.NEVER;
    };
  }

  private Unmitigated unmitigated() {
    return market.parameters().word("candidate.unmitigated", Unmitigated.class);
  }

  /// The first of the gaps that overlap this one directly or through each other.
  private Occasion tallestOfStack(Occasion occasion, int v) {
    List<Occasion> others =
        new ArrayList<>(
            market.occasions().stream().filter(each -> mayStack(each, occasion, v)).toList());
    List<Occasion> stack = new ArrayList<>(List.of(occasion));
    others.remove(occasion);
    for (int i = 0; i < stack.size(); i++) {
      Occasion member = stack.get(i);
      List<Occasion> joining =
          others.stream().filter(each -> each.gap().overlaps(member.gap())).toList();
      stack.addAll(joining);
      others.removeAll(joining);
    }
    return stack.stream().min(Comparator.comparing(Occasion::gap, Gap.TALLEST_FIRST)).orElseThrow();
  }

  private boolean mayStack(Occasion each, Occasion occasion, int v) {
    GapLife life = each.life();
    return each.gap().direction() == occasion.gap().direction()
        && life.known() < v
        && life.inverted() >= v
        && life.touched() <= v
        && ownRefusal(each, v).isEmpty();
  }

  private static Refused refused(Occasion occasion, Rule rule, Fact... facts) {
    return new Refused(occasion, occasion.inverted(), rule, List.of(facts));
  }
}
