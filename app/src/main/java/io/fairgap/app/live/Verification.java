package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.MergedCandles;
import io.fairgap.persistence.database.Database;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.pipeline.CoreVersion;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.pekko.NotUsed;
import org.apache.pekko.stream.javadsl.Source;
import org.jspecify.annotations.Nullable;

/// Puts the candles that an account's trackers recorded through its cores once more, and holds
/// every line of what was decided against the account's record.
///
/// The candles are the only input beside what came from outside, see [Reenactment]. Lines of rounds
/// that the account had not decided yet, because it was stopped, are not compared.
public final class Verification {
  private final Journal journal;
  private final Charter charter;
  private final PaperAccount account;

  private Verification(Journal journal, Charter charter) {
    this.journal = journal;
    this.charter = charter;
    account = PaperAccount.of(charter);
  }

  /// How it went.
  public sealed interface Outcome {}

  /// Every line is the same.
  ///
  /// @param candles that went in
  /// @param lines that came out and were recorded
  /// @param hash of the last round that decided something
  public record Equal(long candles, long lines, String hash) implements Outcome {}

  /// The first line that differs.
  ///
  /// @param number from 1
  /// @param recorded empty when the record has no more lines
  /// @param replayed empty when the replay has no more lines
  public record Different(long number, String recorded, String replayed) implements Outcome {}

  /// Verifies the record of a database.
  ///
  /// @throws Mistake when there is none, events of it are missing, or it is of another core version
  public static Outcome of(Database database) {
    Soundness.checkWhole(database);
    try (Journal journal = new Journal(database)) {
      Iterator<ConfigurationEvent> begun =
          journal.iterator(journal.recorded().ofConfiguration(PaperAccount.NAME));
      if (!begun.hasNext()) {
        throw new Mistake("Nothing is recorded yet; ./fairgap run begins a record.");
      }
      Charter charter =
          switch (begun.next()) {
            case ConfigurationEvent.Begun(var first) -> first;
            case ConfigurationEvent.Changed _ ->
                throw new IllegalStateException("a record begins with its charter");
          };
      if (!charter.coreVersion().equals(CoreVersion.TEXT)) {
        throw new Mistake(
            "The record was made by core version %s, and this program has version %s; only the same decides the same."
                .formatted(charter.coreVersion(), CoreVersion.TEXT));
      }
      return new Verification(journal, charter).run();
    }
  }

  private Outcome run() {
    Comparison comparison = new Comparison(recordedLines());
    Reenactment reenactment =
        new Reenactment(
            this::symbols,
            account.book(),
            account.settings().fills().timeframe(),
            recordedRounds(),
            comparison::compare);
    long candles = 0;
    try (CandleSource source = MergedCandles.of(sources())) {
      for (CandleBlock block = source.next(); block != null; block = source.next()) {
        candles += block.size();
        for (int row = 0; row < block.size(); row++) {
          reenactment.onCandle(block.symbol(row), block.candle(row));
        }
        if (comparison.different != null) {
          return comparison.different;
        }
      }
    }
    reenactment.end();
    return comparison.outcome(candles);
  }

  private List<Tracking> symbols(Rulebook rules, long before, ToLongFunction<String> known) {
    return charter.instruments().stream()
        .map(instrument -> {
          String symbol = instrument.symbol();
          Tracking tracking =
              new Tracking(
                  account.core(rules, instrument), rules.number(), known.applyAsLong(symbol));
          journal.iterator(candlesBefore(symbol, before)).forEachRemaining(tracking::after);
          return tracking;
        })
        .toList();
  }

  private Source<SymbolEvent, NotUsed> candlesBefore(String symbol, long openTime) {
    return openTime == Long.MIN_VALUE
        ? Source.empty()
        : journal
            .recorded()
            .ofSymbol(symbol)
            .map(event -> before(event, openTime))
            .takeWhile(event -> !event.candles().isEmpty())
            .map(event -> event);
  }

  private static CandlesClosed before(SymbolEvent event, long openTime) {
    return switch (event) {
      case CandlesClosed(var candles) ->
          new CandlesClosed(
              candles.stream().filter(candle -> candle.openTime() < openTime).toList());
    };
  }

  private List<CandleSource> sources() {
    return charter.instruments().stream()
        .<CandleSource>map(instrument ->
            new RecordedCandles(journal.iterator(journal.recorded().ofSymbol(instrument.symbol()))))
        .toList();
  }

  private Iterator<String> recordedLines() {
    return new RecordedLines(journal.iterator(journal.recorded().ofAccount(PaperAccount.NAME)));
  }

  private Iterator<RoundDecided> recordedRounds() {
    return journal.iterator(
        journal
            .recorded()
            .ofAccount(PaperAccount.NAME)
            .filter(event -> event instanceof RoundDecided)
            .map(event -> (RoundDecided) event));
  }

  /// Holds line against line as they come.
  private static final class Comparison {
    private final Iterator<String> recorded;
    private @Nullable Different different;
    private boolean undecided;
    private long lines;
    private String hash = "";

    Comparison(Iterator<String> recorded) {
      this.recorded = recorded;
    }

    void compare(RoundDecided replayed) {
      replayed.lines().forEach(this::compare);
      if (!undecided) {
        hash = replayed.hash();
      }
    }

    private void compare(String replayed) {
      if (different != null || undecided) {
        return;
      }
      if (!recorded.hasNext()) {
        undecided = true;
        return;
      }
      lines++;
      String before = recorded.next();
      if (!before.equals(replayed)) {
        different = new Different(lines, before, replayed);
      }
    }

    Outcome outcome(long candles) {
      Different found = different;
      if (found != null) {
        return found;
      }
      return recorded.hasNext()
          ? new Different(lines + 1, recorded.next(), "")
          : new Equal(candles, lines, hash);
    }
  }
}
