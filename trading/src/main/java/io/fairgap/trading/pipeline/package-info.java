/// The round: candles in, decisions out, the same code in backtest, on paper and live.
///
/// A round belongs to one close instant T and runs in four phases: fills, symbols, decision,
/// carrying out. [Rounds] is the loop over [SymbolCore], the risk and account cores and the paper
/// venue.
@NullMarked
package io.fairgap.trading.pipeline;

import org.jspecify.annotations.NullMarked;
