/// A trade on its candles as a picture, SVG that needs nothing beside it: the same bytes for the
/// same trade.
@NullMarked
package io.fairgap.trading.drawing;

import org.jspecify.annotations.NullMarked;
