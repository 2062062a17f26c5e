package io.fairgap.backtest.run;

import io.fairgap.trading.market.CorporateAction;

/// A corporate action that a run was given, due before the first candles that open at a time or
/// later.
///
/// @param symbol its number in the run
/// @param from epoch milliseconds
public record DueAction(int symbol, long from, CorporateAction action) {}
