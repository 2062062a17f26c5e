package io.fairgap.backtest.specification;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Instrument;
import java.util.List;

/// What a run comes to.
///
/// @param decisions in the order in which they were taken
/// @param trades in the order of their entries, one that is open at the end last
public record Result(
    List<Decided> decisions, List<Trade> trades, List<Refusal> refusals, Funnel funnel) {
  /// A decision and the close instant of its round.
  public record Decided(long closeTime, Decision decision) {}

  /// A setup that ended without a trade.
  ///
  /// @param at index of the candle at which it was decided
  /// @param v index of the inversion
  record Refusal(int at, Gap gap, int v, Rule rule) {}

  /// The decisions' canonical lines.
  public List<String> lines(Instrument instrument) {
    return decisions.stream()
        .map(each -> DecisionLine.of(each.closeTime(), each.decision(), instrument))
        .toList();
  }
}
