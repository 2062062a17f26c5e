package io.fairgap.app.wiring;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.backtest.replay.DetailCandles;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.feeds.csv.CandleFile;
import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.FinerCandles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The finer candles of one symbol on their way into a run, with what the result has to say about
/// them.
final class DetailInput implements FinerCandles, AutoCloseable {
  private final Instrument instrument;
  private final String name;
  private final int symbol;
  private final CandleReader reader;
  private final DetailCandles candles;
  private long asked;
  private long shown;

  private DetailInput(
      Instrument instrument, String name, int symbol, CandleReader reader, Timeframe timeframe) {
    this.instrument = instrument;
    this.name = name;
    this.symbol = symbol;
    this.reader = reader;
    this.candles = new DetailCandles(symbol, reader, timeframe);
  }

  /// Opens a file of finer candles.
  ///
  /// @param inputs of the run, in the order of their numbers
  /// @throws Mistake when it is of no symbol of the run, or not finer than the traded candles
  static DetailInput open(Path path, List<CandleInput> inputs, Timeframe traded) {
    CandleFile file = CandleFile.inspect(path);
    int symbol = 0;
    while (symbol < inputs.size() && !isOf(file.symbol(), inputs.get(symbol), inputs.size())) {
      symbol++;
    }
    if (symbol == inputs.size()) {
      throw new Mistake(path + ": its name says none of the run's symbols.");
    }
    Timeframe timeframe =
        file.timeframe()
            .orElseThrow(() -> new Mistake(path + ": nothing says how long its candles are."));
    if (!traded.isMultipleOf(timeframe) || traded.equals(timeframe)) {
      throw new Mistake(
          "%s: candles of %s are no finer part of %s.".formatted(path, timeframe, traded));
    }
    Instrument instrument = inputs.get(symbol).instrument();
    CandleReader reader = CandleReader.open(Reading.of(path, instrument, timeframe));
    return new DetailInput(instrument, path.getFileName().toString(), symbol, reader, timeframe);
  }

  /// A file whose name says nothing can only be of the one symbol that there is; one that was named
  /// by `--symbol` is known by the name of its file, too.
  private static boolean isOf(@Nullable String named, CandleInput input, int inputs) {
    return named == null
        ? inputs == 1
        : named.equals(input.instrument().symbol()) || input.name().startsWith(named + "-");
  }

  @Override
  public boolean between(int askedSymbol, long from, long to, Sink sink) {
    boolean found = candles.between(askedSymbol, from, to, sink);
    asked += askedSymbol == symbol ? 1 : 0;
    shown += found ? 1 : 0;
    return found;
  }

  /// What was read; reads what is left of the file, because its hash is of all its bytes.
  RunFacts.Input facts() {
    while (reader.next() != null) {
      // Only the reading matters.
    }
    return new RunFacts.Input(
        instrument, name, reader.sha256(), reader.rows(), reader.skipped(), 0);
  }

  /// How much the finer candles had to say.
  String note() {
    return "%s: finer candles for %,d of the %,d candles during which an order or a position stood."
        .formatted(name, shown, asked);
  }

  @Override
  public void close() {
    candles.close();
  }
}
