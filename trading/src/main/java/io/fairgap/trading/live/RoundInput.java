package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import java.util.List;

/// A round that waits to be decided.
///
/// @param closeTime its instant T, epoch milliseconds
/// @param reports of the symbols that had a candle, in the order of their names; before them, in
///   order of time and name, those of candles that missed their own round
/// @param missed symbols that have a candle and did not report it in time
/// @param control what a human ordered last
public record RoundInput(
    long closeTime, List<SymbolReport> reports, List<String> missed, Control control) {
  public RoundInput {
    reports = List.copyOf(reports);
    missed = List.copyOf(missed);
  }

  /// A round whose symbols have all reported, of an account that nobody gives orders.
  public RoundInput(long closeTime, List<SymbolReport> reports) {
    this(closeTime, reports, List.of(), Control.NONE);
  }

  /// The same round under an order.
  public RoundInput under(Control standing) {
    return new RoundInput(closeTime, reports, missed, standing);
  }
}
