package io.fairgap.app.cli;

import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.ResultFile;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.Instruments;
import io.fairgap.feeds.csv.CandleFile;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.inspection.Gap;
import io.fairgap.feeds.inspection.Inspection;
import io.fairgap.feeds.inspection.Jump;
import io.fairgap.feeds.inspection.Picture;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./fairgap data inspect FILE`: what a candle file holds.
@Command(
    name = "inspect",
    description = "Show what a candle file holds: range, gaps, bad rows, jumps.")
final class DataInspectCommand implements Callable<Integer> {
  private static final int SHOWN = 5;
  private static final int WIDTH = 80;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A candle file; csv or csv.gz.")
  private Path file = Path.of("");

  @Option(names = "--timeframe", paramLabel = "T", description = "Length of the candles.")
  private @Nullable String timeframe;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Draw the closes, gaps and outliers as SVG.")
  private @Nullable Path picture;

  @Mixin private final FileShape shape = new FileShape();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  DataInspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Assignment[] chosen =
        timeframe == null
            ? new Assignment[0]
            : new Assignment[] {new Assignment(MarketKeys.LTF.name(), timeframe, "--timeframe")};
    Settings settings =
        options.settings(terminal.environment(), Profile.NONE.withoutHigher(), chosen);
    CandleFile found = CandleFile.inspect(file, shape.declared());
    String symbol = found.symbol() == null ? "unnamed" : found.symbol();
    Instrument instrument = new Instruments(settings).of(symbol, found).instrument();
    Timeframe step = timeframe == null ? own(found) : settings.get(MarketKeys.LTF);
    Reading reading = Reading.of(file, instrument, step).declared(shape.declared());
    Inspection seen = Inspection.of(reading);
    print(seen, found);
    terminal.out().println();
    terminal.out().println(Picture.text(seen, reading, WIDTH));
    if (picture != null) {
      draw(picture, Picture.svg(seen, reading));
    }
    return CommandLineProgram.DONE;
  }

  private void draw(Path place, String svg) throws IOException {
    try (ResultFile result = ResultFile.at(place)) {
      Files.writeString(result.path(), svg);
      result.finish();
    }
    terminal.out().println("Drawn to " + place);
  }

  private Timeframe own(CandleFile found) {
    return found
        .timeframe()
        .orElseThrow(
            () -> new Mistake(file + ": nothing says how long its candles are; give --timeframe."));
  }

  private void print(Inspection seen, CandleFile found) {
    Instrument instrument = seen.instrument();
    row("File", file.getFileName() + ", " + found.format() + (found.packed() ? ", packed" : ""));
    row("SHA-256", seen.sha256());
    row("Symbol", instrument.symbol() + ", " + instrument.assetClass());
    row("Timeframe", seen.timeframe().toString());
    row("Tick, lot", plain(instrument, 1) + ", " + instrument.lot().toPlainString());
    row("Candles", count(seen.rows()));
    row("From, to", time(seen.firstTime()) + ", " + time(seen.lastTime()));
    row("Prices", plain(instrument, seen.lowest()) + " to " + plain(instrument, seen.highest()));
    row("Without volume", count(seen.withoutVolume()));
    seen.sessions()
        .forEach(each -> row("Session " + each.session(), count(each.candles()) + " candles"));
    seen.notes().forEach(note -> row("Note", note));
    printGaps(seen);
    printSkipped(seen.skipped());
    printJumps(seen, instrument);
  }

  private void printGaps(Inspection seen) {
    Gap longest = seen.longest();
    String most = longest == null ? "" : ", the longest of " + count(longest.missing());
    row(
        "Gaps in time",
        count(seen.gaps()) + ", " + count(seen.missing()) + " candles missing" + most);
    seen.gapList().stream()
        .limit(SHOWN)
        .forEach(gap ->
            row("", "after " + time(gap.after()) + ": " + count(gap.missing()) + " candles"));
  }

  private void printSkipped(Skipped skipped) {
    row("Bad rows", count(skipped.rows()));
    skipped.byFault().values().forEach(tally -> row("", tally.rows() + " x " + tally.first()));
  }

  private void printJumps(Inspection seen, Instrument instrument) {
    row("Jumps", count(seen.jumps()) + " closes over ten times the usual move");
    for (Jump jump : seen.jumpList().stream().limit(SHOWN).toList()) {
      row(
          "",
          "%s from %s to %s, %.0f times"
              .formatted(
                  time(jump.openTime()),
                  plain(instrument, jump.from()),
                  plain(instrument, jump.to()),
                  jump.medians()));
    }
  }

  private void row(String name, String value) {
    terminal.out().printf("%-18s %s%n", name, value);
  }

  private static String plain(Instrument instrument, long ticks) {
    return instrument.price(ticks).toPlainString();
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
