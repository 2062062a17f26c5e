package io.fairgap.trading.performance;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import java.util.List;

/// A closed trade with what it may be grouped by.
///
/// @param assetClass of the instrument, which says when its sessions are
/// @param exit how the position ended
/// @param confluences what spoke for the trade, by name, each once
/// @param result what it brought; its `openedAt` is the open time of the entry's candle
public record ClosedTrade(
    String symbol, AssetClass assetClass, Leg exit, List<String> confluences, TradeResult result) {

  public ClosedTrade {
    confluences = List.copyOf(confluences);
    if (symbol.isEmpty() || exit == Leg.ENTRY) {
      throw new IllegalArgumentException(
          "a closed trade has a symbol and an exit: '" + symbol + "', " + exit);
    }
  }
}
