/// What a run achieved, in figures: returns, drawdowns, trades, and how far to trust them.
///
/// A run feeds one [DailyEquity] with its equity at each candle's close. In the end [Statistics#of]
/// folds the [EquityCurve] and the closed trades into figures. A figure that the facts do not
/// define is an [Figure.Undefined] with its reason, never a number that stands for one.
///
/// Money is summed exactly; doubles are summed in the order of time, and only functions with one
/// right result on every machine are used, so that equal runs have equal bits.
@NullMarked
package io.fairgap.trading.performance;

import org.jspecify.annotations.NullMarked;
