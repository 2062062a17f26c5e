/// Which symbols are worth watching: what each criterion finds of a symbol's candles, who is
/// eligible, and who ranks where. Candles in, values out.
@NullMarked
package io.fairgap.trading.screening;

import org.jspecify.annotations.NullMarked;
