package io.fairgap.app.wiring;

import io.fairgap.app.config.Choices.MissingCandles;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.feeds.csv.CandleFile;
import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.FinerCandles;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The candles of a run, opened: the sample, or files.
public final class CandleInputs implements AutoCloseable {
  private static final String SAMPLE_NOTE =
      "The sample is one week of Bitstamp trades: short, so by default it has 1m candles, gaps of"
          + " 15m and 1h and a day of warm-up. It shows how a strategy works, not what it earns.";

  private final Settings settings;
  private final List<CandleInput> inputs;
  private final List<String> notes;
  private final @Nullable Path detailFile;
  private @Nullable DetailInput detail;

  private CandleInputs(
      Settings settings, List<CandleInput> inputs, List<String> notes, @Nullable Path detailFile) {
    this.settings = settings;
    this.inputs =
        inputs.stream().sorted(Comparator.comparing(input -> input.instrument().symbol())).toList();
    this.notes = notes;
    this.detailFile = detailFile;
  }

  /// Which files, and how to read them.
  ///
  /// @param symbols as many as files, or none where the names of the files say them
  /// @param detail finer candles of one of the symbols
  /// @param declared what the user says of the files' format
  public record Request(
      List<Path> files,
      List<String> symbols,
      TimeRange range,
      OnBad onBad,
      @Nullable Path detail,
      Declared declared) {
    public Request {
      files = List.copyOf(files);
      symbols = List.copyOf(symbols);
    }
  }

  /// The sample's week.
  public static CandleInputs ofSample(Settings settings, TimeRange range) {
    Timeframe traded = settings.get(MarketKeys.LTF);
    Instrument known = BitstampSample.instrument();
    Instrument instrument =
        new Instruments(settings)
            .of(known.symbol(), known.tick(), known.lot(), known.minNotional());
    CandleInput input =
        new CandleInput(
            instrument,
            BitstampSample.NAME,
            BitstampSample.candles(traded, instrument),
            new CoreSettings(settings).cleaning(),
            range,
            fills(settings));
    return new CandleInputs(settings, List.of(input), List.of(SAMPLE_NOTE), null);
  }

  /// Files, whose names and first rows say what the options leave open.
  ///
  /// @param timeframe as given by the user; null for the files' own
  /// @param settings gives the settings for a timeframe
  public static CandleInputs ofFiles(
      Request request, @Nullable String timeframe, Function<String, Settings> settings) {
    if (!request.symbols().isEmpty() && request.symbols().size() != request.files().size()) {
      throw new Mistake(
          "--symbol is given %d times for %d files; give it once per file, in their order."
              .formatted(request.symbols().size(), request.files().size()));
    }
    List<CandleFile> files =
        request.files().stream().map(file -> CandleFile.inspect(file, request.declared())).toList();
    Settings chosen =
        settings.apply(timeframe == null ? commonTimeframe(files).toString() : timeframe);
    List<CandleInput> inputs = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Set<String> symbols = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      String symbol = symbol(request, files.get(i), i);
      if (!symbols.add(symbol)) {
        throw new Mistake(
            "two files are of " + symbol + "; join them, or name them with --symbol.");
      }
      inputs.add(open(request, files.get(i), symbol, chosen, notes));
    }
    return new CandleInputs(chosen, inputs, notes, request.detail());
  }

  private static CandleInput open(
      Request request, CandleFile file, String symbol, Settings settings, List<String> notes) {
    Instruments.Found found = new Instruments(settings).of(symbol, file);
    Instrument instrument = found.instrument();
    notes.add(
        "%s: %s, tick %s, lot %s (%s)."
            .formatted(
                symbol,
                instrument.assetClass(),
                instrument.tick().toPlainString(),
                instrument.lot().toPlainString(),
                found.source()));
    Timeframe traded = settings.get(MarketKeys.LTF);
    Reading reading =
        Reading.of(file.file(), instrument, traded)
            .onBad(request.onBad())
            .declared(request.declared());
    return new CandleInput(
        instrument,
        file.file().getFileName().toString(),
        CandleReader.open(reading),
        new CoreSettings(settings).cleaning(),
        request.range(),
        fills(settings));
  }

  private static String symbol(Request request, CandleFile file, int number) {
    String symbol = request.symbols().isEmpty() ? file.symbol() : request.symbols().get(number);
    if (symbol == null) {
      throw new Mistake(
          file.file()
              + ": the name does not say the symbol; give it with --symbol, such as BTCUSDT.");
    }
    if (!symbol.matches("[A-Za-z0-9._-]{1,30}")) {
      throw new Mistake("--symbol " + Mistake.quote(symbol) + ": a symbol has letters and digits.");
    }
    return symbol;
  }

  private static Timeframe commonTimeframe(List<CandleFile> files) {
    Timeframe common = null;
    for (CandleFile file : files) {
      Timeframe own =
          file.timeframe()
              .orElseThrow(() ->
                  new Mistake(
                      file.file() + ": nothing says how long its candles are; give --timeframe."));
      if (common != null && !own.equals(common)) {
        throw new Mistake(
            "%s has candles of %s, the files before it of %s; a run has one timeframe."
                .formatted(file.file(), own, common));
      }
      common = own;
    }
    return Objects.requireNonNull(common, "there is at least one file");
  }

  private static boolean fills(Settings settings) {
    return settings.get(MarketKeys.CLEAN_GAPS) == MissingCandles.FILL;
  }

  /// The stretch between two days or times in UTC, the later not included.
  ///
  /// @throws Mistake when one is no time, or the first is not before the second
  public static TimeRange range(@Nullable String from, @Nullable String to) {
    long first = from == null ? Long.MIN_VALUE : time("--from", from);
    long end = to == null ? Long.MAX_VALUE : time("--to", to);
    if (first >= end) {
      throw new Mistake("--from " + from + " is not before --to " + to + "; swap them.");
    }
    return new TimeRange(first, end);
  }

  private static long time(String option, String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
          : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException _) {
      throw new Mistake(
          option
              + " "
              + Mistake.quote(text)
              + " is no day or time; write 2023-01-31 or 2023-01-31T12:00:00Z.");
    }
  }

  public Settings settings() {
    return settings;
  }

  /// One per symbol, sorted by it.
  public List<CandleInput> all() {
    return inputs;
  }

  /// What the reader of the result should know about the candles; only when the run is over.
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    inputs.forEach(input -> all.addAll(input.cleaningNotes()));
    if (detail != null) {
      all.add(detail.note());
    }
    return List.copyOf(all);
  }

  /// The finer candles, if some were named; to be asked for once.
  public FinerCandles finer() {
    if (detailFile == null) {
      return FinerCandles.NONE;
    }
    DetailInput opened = DetailInput.open(detailFile, inputs, settings.get(MarketKeys.LTF));
    detail = opened;
    return opened;
  }

  /// What was read of finer candles; only when the run is over.
  public RunFacts.@Nullable Input detail() {
    return detail == null ? null : detail.facts();
  }

  @Override
  public void close() {
    inputs.forEach(CandleInput::close);
    if (detail != null) {
      detail.close();
    }
  }
}
