/// The inverse fair value gap strategy: a gap of a higher timeframe that price closes through, a
/// break of structure the same way, and liquidity on the other side to aim at.
@NullMarked
package io.fairgap.trading.strategy.ifvg;

import org.jspecify.annotations.NullMarked;
