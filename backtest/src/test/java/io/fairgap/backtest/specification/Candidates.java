package io.fairgap.backtest.specification;

import static io.fairgap.backtest.specification.Facts.time;
import static io.fairgap.backtest.specification.Facts.word;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Parameters.Unmitigated;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
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
    return ownRefusal(occasion, v).or(() -> stacked(occasion, v));
  }

  /// Why a gap would be no candidate if it inverted at v, whatever its stack.
  private Optional<Refused> ownRefusal(Occasion occasion, int v) {
    return sessionGap(occasion, v).or(() -> maxAge(occasion, v)).or(() -> mitigated(occasion, v));
  }

  private Optional<Refused> sessionGap(Occasion occasion, int v) {
    boolean dropped = market.parameters().dropsSessionGaps(market.instrument().assetClass());
    return occasion.gap().sessionGap() && dropped
        ? refused(occasion, v, Rule.SESSION_GAP)
        : Optional.empty();
  }

  private Optional<Refused> maxAge(Occasion occasion, int v) {
    int touched = occasion.life().touched();
    int limit = maxAge(occasion);
    return v - touched <= limit
        ? Optional.empty()
        : refused(
            occasion,
            v,
            Rule.MAX_AGE,
            time("touched", market.ltf().openTime(touched)),
            word("age", v - touched),
            word("limit", limit));
  }

  private Optional<Refused> mitigated(Occasion occasion, int v) {
    int mitigated = mitigated(occasion);
    return mitigated >= v
        ? Optional.empty()
        : refused(
            occasion,
            v,
            Rule.MITIGATED,
            word("by", unmitigated()),
            time("since", market.ltf().openTime(mitigated)));
  }

  private Optional<Refused> stacked(Occasion occasion, int v) {
    Occasion tallest = tallestOfStack(occasion, v);
    return tallest.equals(occasion)
        ? Optional.empty()
        : refused(occasion, v, Rule.STACKED, word("tallest", market.setupId(tallest.gap())));
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
    boolean remembered = life.forgotten() > v || life.inverted() == v;
    return each.gap().direction() == occasion.gap().direction()
        && remembered
        && life.known() < v
        && life.inverted() >= v
        && life.touched() <= v
        && ownRefusal(each, v).isEmpty();
  }

  private static Optional<Refused> refused(Occasion occasion, int v, Rule rule, Fact... facts) {
    return Optional.of(new Refused(occasion, v, rule, List.of(facts)));
  }
}
