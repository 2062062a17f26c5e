/// Candles as a venue or a file gives them, cleaned before anybody decides by them.
///
/// Cleaning is causal: what is said of a candle is said when it closes, from candles up to it, and
/// never changes. What later candles show about an earlier one is a new event.
@NullMarked
package io.fairgap.trading.cleaning;

import org.jspecify.annotations.NullMarked;
