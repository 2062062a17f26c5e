package io.fairgap.feeds.replay;

import io.fairgap.trading.market.CandleBlock;
import org.jspecify.annotations.Nullable;

/// Candles that are pulled block by block, in order of open time and, within one, of symbol.
///
/// Every block is a new one that its taker may keep; a source holds no more than it needs for the
/// next, so that its memory does not grow with the number of candles.
public interface CandleSource extends AutoCloseable {
  /// The candles of a full block.
  int BLOCK = 4_096;

  /// The next candles, at least one; null at the end, and from then on.
  ///
  /// @throws io.fairgap.feeds.text.BadInput when what comes next cannot be used
  @Nullable CandleBlock next();

  @Override
  void close();
}
