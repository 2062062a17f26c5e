/// What a report shows beyond a result, kept while the run goes on and small however long it is:
/// the candles around the trades, what became of refused setups, and a thinned equity curve.
@NullMarked
package io.fairgap.backtest.recording;

import org.jspecify.annotations.NullMarked;
