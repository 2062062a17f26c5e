package io.fairgap.backtest.recording;

import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.honesty.FillFacts;
import io.fairgap.trading.order.Costs;
import java.util.List;
import java.util.Map;

/// What was kept of a run for its report.
///
/// @param costs that the run was charged
/// @param paid what the fill prices hold of slippage and the like
/// @param fills what there is to say about closed trades' fills, by setup; clean ones are left out
/// @param windows of the largest wins and losses and of open trades, in order of time
/// @param equity at most two thousand points with all peaks and troughs
/// @param drawdown as shares of the running peak, not above zero
/// @param fates of the refused setups by rule
public record Recording(
    Costs costs,
    PaidInPrices paid,
    Map<String, FillFacts> fills,
    List<TradeWindow> windows,
    List<Moment> equity,
    List<Moment> drawdown,
    Map<Rule, Fate> fates) {

  public Recording {
    fills = Map.copyOf(fills);
    windows = List.copyOf(windows);
    equity = List.copyOf(equity);
    drawdown = List.copyOf(drawdown);
  }

  /// A value at a time, milliseconds since the epoch.
  public record Moment(long at, double value) {}
}
