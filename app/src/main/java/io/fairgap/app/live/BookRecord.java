package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.journal.JournalAudit;
import io.fairgap.trading.alerts.PerformanceEvent;
import io.fairgap.trading.alerts.Thresholds;
import io.fairgap.trading.drawing.TradeCandles;
import io.fairgap.trading.drawing.TradePicture;
import io.fairgap.trading.drawing.TradeScene;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.notes.NoteEvent;
import io.fairgap.trading.notes.Notebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// What is said of an account's trades beside the read tables, folded from what was recorded:
/// notes, thresholds and alerts, and the candles around a trade.
public final class BookRecord {
  private final Database database;
  private final String account;

  public BookRecord(Database database, String account) {
    this.database = database;
    this.account = account;
  }

  /// The user's notes and tags.
  public Notebook notes() {
    if (!hasEvents("journal")) {
      return Notebook.EMPTY;
    }
    try (Journal journal = new Journal(database)) {
      Notebook book = Notebook.EMPTY;
      for (Iterator<NoteEvent> each = journal.iterator(journal.recorded().ofNotes(account));
          each.hasNext(); ) {
        book = book.after(each.next());
      }
      return book;
    }
  }

  /// Thresholds, and which of them are undercut.
  public Thresholds thresholds() {
    if (!hasEvents("performance")) {
      return Thresholds.NONE;
    }
    try (Journal journal = new Journal(database)) {
      Thresholds thresholds = Thresholds.NONE;
      for (Iterator<PerformanceEvent> each =
              journal.iterator(journal.recorded().ofPerformance(account));
          each.hasNext(); ) {
        thresholds = thresholds.after(each.next());
      }
      return thresholds;
    }
  }

  /// Most accounts have none, and a reader of events takes a second to start.
  private boolean hasEvents(String kind) {
    return new JournalAudit(database.repositories()).highest(kind + "|" + account).isPresent();
  }

  /// A trade on the candles that its symbol's tracker recorded, as SVG.
  public String picture(BookedTrade trade) {
    try (Journal journal = new Journal(database)) {
      Instrument instrument = instrument(journal, trade.symbol());
      BookedTrade.End end = trade.end();
      TradeCandles candles =
          new TradeCandles(
              trade.signalAt().toEpochMilli(),
              end == null ? Long.MAX_VALUE : end.at().toEpochMilli());
      pick(journal.iterator(journal.recorded().ofSymbol(trade.symbol())), candles);
      return TradePicture.of(scene(trade), candles.candles(), instrument);
    }
  }

  private static void pick(Iterator<SymbolEvent> events, TradeCandles candles) {
    while (events.hasNext()) {
      switch (events.next()) {
        case SymbolEvent.CandlesClosed(var closed) -> {
          for (Candle candle : closed) {
            if (!candles.take(candle)) {
              return;
            }
          }
        }
      }
    }
  }

  private Instrument instrument(Journal journal, String symbol) {
    Iterator<ConfigurationEvent> begun =
        journal.iterator(journal.recorded().ofConfiguration(account));
    while (begun.hasNext()) {
      switch (begun.next()) {
        case ConfigurationEvent.Begun(var charter) -> {
          for (Instrument instrument : charter.instruments()) {
            if (instrument.symbol().equals(symbol)) {
              return instrument;
            }
          }
        }
        case ConfigurationEvent.Changed _ -> {}
      }
    }
    throw new Mistake("The record does not say on which grid " + symbol + " trades.");
  }

  private static TradeScene scene(BookedTrade trade) {
    BookedTrade.End end = trade.end();
    BigDecimal target = trade.target();
    String level = trade.targetLevel();
    return new TradeScene(
        "%s %s, %s".formatted(trade.symbol(), trade.isLong() ? "long" : "short", trade.strategy()),
        trade.entryReason(),
        end == null ? "Still open." : end.reason(),
        trade.isLong(),
        zone(trade.gap()),
        trade.signalAt().toEpochMilli(),
        point(trade.entryAt(), trade.entryPrice()),
        trade.stop(),
        target == null ? null : new TradeScene.Target(target, level == null ? "" : level),
        end == null ? null : point(end.at(), end.price()));
  }

  private static TradeScene.@Nullable Zone zone(BookedTrade.@Nullable Gap gap) {
    return gap == null
        ? null
        : new TradeScene.Zone(
            gap.timeframe() + " gap", gap.at().toEpochMilli(), gap.lo(), gap.hi());
  }

  private static TradeScene.Point point(Instant at, BigDecimal price) {
    return new TradeScene.Point(at.toEpochMilli(), price);
  }
}
