package io.fairgap.app.wiring;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.backtest.result.RunFacts;
import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.Cleaned;
import io.fairgap.feeds.replay.FlatFilled;
import io.fairgap.feeds.replay.Ranged;
import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.feeds.sample.TradeCandles;
import io.fairgap.trading.cleaning.CleaningSettings;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One symbol's candles on their way into a run, with what the result has to say about them.
public final class CandleInput implements CandleSource {
  private final Instrument instrument;
  private final String name;
  private final CandleSource origin;
  private final CandleSource wanted;
  private final Cleaned cleaned;
  private final CandleSource candles;
  private long rows;

  /// @param name of the file or resource, without its folder
  /// @param cleaning what makes a print implausible, and which gaps are too long to fill
  /// @param range the candles that are wanted
  /// @param fill whether gaps in time are filled flat
  public CandleInput(
      Instrument instrument,
      String name,
      CandleSource origin,
      CleaningSettings cleaning,
      TimeRange range,
      boolean fill) {
    this.instrument = instrument;
    this.name = name;
    this.origin = origin;
    this.wanted = range.equals(TimeRange.ALL) ? origin : new Ranged(origin, range);
    this.cleaned = new Cleaned(wanted, cleaning);
    this.candles =
        fill ? new FlatFilled(cleaned, cleaning.timeframe(), cleaning.longestFill()) : cleaned;
  }

  @Override
  public @Nullable CandleBlock next() {
    CandleBlock block = candles.next();
    rows += block == null ? 0 : block.size();
    return block;
  }

  @Override
  public void close() {
    candles.close();
  }

  public Instrument instrument() {
    return instrument;
  }

  /// The file or resource, without its folder.
  public String name() {
    return name;
  }

  /// Refuses candles of which none is wanted; only when all was read.
  ///
  /// @throws Mistake when `--from` and `--to` leave none
  void requireCandles() {
    if (rows == 0 && wanted instanceof Ranged ranged) {
      throw new Mistake(
          "%s: no candle lies between --from and --to; they run from %s to %s."
              .formatted(name, time(ranged.first()), time(ranged.last())));
    }
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  /// What cleaning found, in sentences.
  List<String> cleaningNotes() {
    List<String> notes = new ArrayList<>();
    Cleaned.Tally tally = cleaned.tally();
    if (tally.doubted() > 0) {
      notes.add(
          "%s: %,d candles went implausibly far from the close before; the next candles disowned %,d of them."
              .formatted(instrument.symbol(), tally.doubted(), tally.disowned()));
    }
    if (candles instanceof FlatFilled flat && flat.leftOpen() > 0) {
      notes.add(
          "%s: %s longer than clean.maxFill and stayed open."
              .formatted(
                  instrument.symbol(),
                  flat.leftOpen() == 1
                      ? "one gap in time was"
                      : "%,d gaps in time were".formatted(flat.leftOpen())));
    }
    return notes;
  }

  /// When the implausible candles opened; only when all was read.
  Set<Long> implausible() {
    return cleaned.implausible();
  }

  /// How much of the source was read, from 0 to 1; 0 when nobody knows.
  public double progress() {
    return origin instanceof CandleReader reader ? reader.progress() : 0;
  }

  /// What was read; only when all was.
  public RunFacts.Input facts() {
    long filled = candles instanceof FlatFilled flat ? flat.filled() : 0;
    return switch (origin) {
      case CandleReader reader ->
          new RunFacts.Input(
              instrument, name, reader.sha256(), rows - filled, reader.skipped(), filled);
      case TradeCandles sample ->
          new RunFacts.Input(
              instrument, name, sample.sha256(), rows - filled, Skipped.NONE, filled);
      default -> throw new IllegalStateException("candles of an unknown origin: " + origin);
    };
  }
}
