/// What a run may be believed: a verdict in words, and the ways in which a backtest deceives.
///
/// [Verdict#of] says what the figures mean, for a trader. [Linter#findings] looks for defects of
/// the run itself, each with its evidence in numbers. Neither ever promises anything.
@NullMarked
package io.fairgap.trading.honesty;

import org.jspecify.annotations.NullMarked;
