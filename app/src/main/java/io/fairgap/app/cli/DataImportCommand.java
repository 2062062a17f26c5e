package io.fairgap.app.cli;

import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.ResultFile;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.Instruments;
import io.fairgap.feeds.csv.CandleFile;
import io.fairgap.feeds.csv.CandleImport;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fairgap data import` and `data resample`: any readable file as our CSV, with the same or
/// larger candles.
@Command(
    description = "Write a candle file of any readable format as ours, also with larger candles.",
    footer = {
      "",
      "Examples:",
      "  ./fairgap data import EURUSD_M15.csv --time-zone Europe/Athens --out EURUSD-15m.csv.gz",
      "  ./fairgap data resample BTCUSDT-1m.csv.gz --to 5m --out BTCUSDT-5m.csv.gz"
    })
final class DataImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A candle file; plain, gz or zst.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write; packed when the name ends in .gz.")
  private Path out = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Length of the larger candles; resample needs it.")
  private @Nullable String to;

  @Option(names = "--timeframe", paramLabel = "T", description = "Length of the file's candles.")
  private @Nullable String timeframe;

  @Option(
      names = "--on-bad",
      paramLabel = "fail|skip",
      description = "What to do about rows that cannot be used (default: fail).")
  private OnBad onBad = OnBad.FAIL;

  @Mixin private final FileShape shape = new FileShape();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  DataImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (to == null && spec.name().equals("resample")) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--to=T'");
    }
    Settings settings = options.settings(terminal.environment(), Profile.NONE.withoutHigher());
    CandleFile found = CandleFile.inspect(file, shape.declared());
    String symbol = found.symbol() == null ? "unnamed" : found.symbol();
    Instrument instrument = new Instruments(settings).of(symbol, found).instrument();
    Timeframe own = timeframe == null ? timeframe(found) : parse("--timeframe", timeframe);
    Reading reading = Reading.of(file, instrument, own).onBad(onBad).declared(shape.declared());
    ResultFile.require(out);
    print(to == null ? CandleImport.of(reading, out) : larger(reading, own, parse("--to", to)));
    return CommandLineProgram.DONE;
  }

  private CandleImport larger(Reading reading, Timeframe own, Timeframe wanted) {
    if (!wanted.isMultipleOf(own) || wanted.equals(own)) {
      throw new Mistake("--to " + wanted + " is no longer multiple of the file's " + own + ".");
    }
    return CandleImport.resampled(reading, out, wanted);
  }

  private Timeframe timeframe(CandleFile found) {
    return found
        .timeframe()
        .orElseThrow(
            () -> new Mistake(file + ": nothing says how long its candles are; give --timeframe."));
  }

  private static Timeframe parse(String option, String text) {
    try {
      return Timeframe.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Mistake(option + ": " + e.getMessage() + ".", e);
    }
  }

  private void print(CandleImport done) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%,d candles of %,d rows (%s) written to %s%n",
            done.written(),
            done.rows(),
            done.format(),
            out);
    done.notes().forEach(note -> terminal.out().println("  " + note));
    done.skipped()
        .byFault()
        .values()
        .forEach(
            tally -> terminal.out().println("  left out: " + tally.rows() + " x " + tally.first()));
  }
}
