/// The strategy once more, written for the reader and not for the clock: from a list of candles to
/// trades, by scanning history.
///
/// It is the executable specification that the fast engine is held against, so it shares nothing
/// with it but the words of `market` and the records of `pipeline`. Whatever happens to an object
/// (a gap, a swing, a level, a setup) is found by one scan forward from its birth. [Specification]
/// is where to start reading.
@NullMarked
package io.fairgap.backtest.specification;

import org.jspecify.annotations.NullMarked;
