package io.fairgap.trading.live;

import java.util.List;

/// A round whose symbols have all reported and that waits to be decided.
///
/// @param closeTime its instant T, epoch milliseconds
/// @param reports one per symbol that had a candle, in the order of their names
public record RoundInput(long closeTime, List<SymbolReport> reports) {
  public RoundInput {
    reports = List.copyOf(reports);
  }
}
