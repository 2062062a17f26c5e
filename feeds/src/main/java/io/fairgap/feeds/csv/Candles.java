package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.trading.market.CandleBlock;
import java.util.List;

/// The rows of a file on their way into blocks.
sealed interface Candles permits OwnCandles, ForeignCandles {

  /// Adds rows until the block is full or the file ends.
  void fill(CandleBlock block);

  Admission admission();

  Format format();

  /// What had to be assumed or was left out so far.
  List<String> notes();
}
