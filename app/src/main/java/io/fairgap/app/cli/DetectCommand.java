package io.fairgap.app.cli;

import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import io.fairgap.app.config.StrategyKeys;
import io.fairgap.app.output.ResultFile;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.CoreSettings;
import io.fairgap.app.wiring.Instruments;
import io.fairgap.backtest.result.DetectionsCsv;
import io.fairgap.feeds.csv.CandleFile;
import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./fairgap detect FILE`: the events of one timeframe as rows.
@Command(
    name = "detect",
    description = "Find gaps and their life, swings, structure and levels on one timeframe.",
    footer = "%nRows are taken as they are: nothing is filled and nothing dropped.")
final class DetectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A candle file; csv or csv.gz.")
  private Path file = Path.of("");

  @Option(
      names = "--timeframe",
      required = true,
      paramLabel = "T",
      description = "Length of the candles.")
  private String timeframe = "";

  @Option(
      names = "--tick",
      required = true,
      paramLabel = "T",
      description = "Smallest step of a price.")
  private String tick = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write (default: the terminal).")
  private @Nullable Path out;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  DetectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Assignment> chosen = new ArrayList<>();
    chosen.add(new Assignment(MarketKeys.LTF.name(), timeframe, "--timeframe"));
    chosen.add(new Assignment(MarketKeys.TICK.name(), tick, "--tick"));
    Settings settings =
        options.settings(
            terminal.environment(),
            Profile.NONE.withoutHigher(),
            chosen.toArray(Assignment[]::new));
    CandleFile found = CandleFile.inspect(file);
    String symbol = found.symbol() == null ? "unnamed" : found.symbol();
    Instrument instrument = new Instruments(settings).of(symbol, found).instrument();
    Path place = out;
    if (place == null) {
      write(settings, instrument, new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
      return CommandLineProgram.DONE;
    }
    try (ResultFile result = ResultFile.at(place)) {
      try (BufferedWriter rows = Files.newBufferedWriter(result.path())) {
        write(settings, instrument, rows);
      }
      result.finish();
    }
    return CommandLineProgram.DONE;
  }

  private void write(Settings settings, Instrument instrument, Writer rows) throws IOException {
    Timeframe traded = settings.get(MarketKeys.LTF);
    ChartSettings chart =
        ChartSettings.single(
            traded, new CoreSettings(settings).gaps(), settings.get(StrategyKeys.SWING_INTERNAL));
    try (CandleReader candles = CandleReader.open(Reading.of(file, instrument, traded))) {
      DetectionsCsv.write(candles, instrument, chart, rows);
    }
    rows.flush();
  }
}
