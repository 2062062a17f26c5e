/// Recorded candles as a stream of blocks.
@NullMarked
package io.fairgap.backtest.replay;

import org.jspecify.annotations.NullMarked;
