package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.series.Market;
import io.fairgap.benchmarks.series.Rotated;
import io.fairgap.feeds.csv.CandleWriter;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files of made-up symbols: bitcoin's candles under other names, each of its own seed.
final class Recordings {
  private final Path folder;
  private final Instrument instrument = Market.BTCUSDT.instrument();
  private final Timeframe timeframe = Market.BTCUSDT.timeframe();
  private final List<CandleBlock> recorded = Market.BTCUSDT.recorded();

  /// @param folder where the files are written
  Recordings(Path folder) {
    this.folder = folder;
  }

  /// One file per symbol.
  ///
  /// @param candles of each symbol
  List<Path> write(int symbols, int candles) {
    List<Path> files = new ArrayList<>();
    for (int symbol = 0; symbol < symbols; symbol++) {
      Path file = folder.resolve("N%04dX%dUSDT-%s.csv.gz".formatted(symbol, candles, timeframe));
      write(file, new Rotated(recorded, timeframe, candles, symbol));
      files.add(file);
    }
    return files;
  }

  private void write(Path file, Rotated candles) {
    try (CandleWriter writer = CandleWriter.create(file, instrument);
        candles) {
      for (CandleBlock block = candles.next(); block != null; block = candles.next()) {
        writer.write(block);
      }
      writer.finish();
    }
  }

  /// Milliseconds between two candles.
  long timeframe() {
    return timeframe.millis();
  }
}
