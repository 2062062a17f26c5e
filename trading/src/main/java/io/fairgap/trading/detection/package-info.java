/// What a chart shows, found candle by candle: gaps and their life, swings, structure, liquidity,
/// order blocks.
///
/// Every detector sees a closed candle once, in time order, and works in constant amortised time;
/// prices are ticks. Detectors are written for the bullish case, in which price comes from above,
/// and serve the bearish one over negated prices with high and low swapped: see [Ladder].
@NullMarked
package io.fairgap.trading.detection;

import org.jspecify.annotations.NullMarked;
