package io.fairgap.actors.serialization;

import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.journal.TradeJournal;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.performance.Performance;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.research.MarketResearch;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.alerts.PerformanceEvent;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.RiskEvent;
import io.fairgap.trading.live.Setups;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.notes.NoteEvent;
import io.fairgap.trading.screening.ResearchEvent;
import java.util.List;
import java.util.Optional;

/// What may be written, each under a short name that stays when classes move.
///
/// A change of a format that old bytes do not fit, such as a renamed or an added component, raises
/// the version of its root here and names a
/// [org.apache.pekko.serialization.jackson.JacksonMigration] for the root's class under
/// `pekko.serialization.jackson.migrations`; that brings trees of older versions into today's shape
/// as they are read. Nothing recorded is rewritten.
///
/// @param name under which it is recorded
/// @param type the sealed root, or the record that stands alone
/// @param version of its format, from 1
record Root(String name, Class<?> type, int version) {
  private static final char VERSION = '#';

  /// All of them: events, states, commands, replies.
  static final List<Root> ALL =
      List.of(
          of("symbol-event", SymbolEvent.class),
          of("analyst-event", AnalystEvent.class),
          of("account-event", AccountEvent.class),
          of("order-event", OrderEvent.class),
          of("configuration-event", ConfigurationEvent.class),
          of("risk-event", RiskEvent.class),
          of("note-event", NoteEvent.class),
          of("performance-event", PerformanceEvent.class),
          of("tracking", Tracking.State.class),
          of("setups", Setups.class),
          of("book", Book.State.class),
          of("order", Order.class),
          of("to-tracker", SymbolTracker.Command.class),
          of("taken", SymbolTracker.Taken.class),
          of("to-analyst", TechnicalAnalyst.Command.class),
          of("alive", TechnicalAnalyst.Alive.class),
          of("to-orchestrator", Orchestrator.Command.class),
          of("progress", Orchestrator.Progress.class),
          of("to-portfolio", PortfolioManager.Command.class),
          of("decided", PortfolioManager.Decided.class),
          of("figures", PortfolioManager.Figures.class),
          of("settled", PortfolioManager.Settled.class),
          of("to-risk", RiskManager.Command.class),
          of("cleared", RiskManager.Cleared.class),
          of("noted", RiskManager.Noted.class),
          of("risk-reply", RiskManager.Reply.class),
          of("risk", RiskManager.Risk.class),
          of("to-configuration", Configuration.Command.class),
          of("agreement", Configuration.Reply.class),
          of("to-order", Execution.Command.class),
          of("confirmed", Execution.Confirmed.class),
          of("to-journal", TradeJournal.Command.class),
          of("journal-reply", TradeJournal.Reply.class),
          of("notes", TradeJournal.Notes.class),
          of("to-performance", Performance.Command.class),
          of("performance-reply", Performance.Reply.class),
          of("alerts", Performance.Alerts.class),
          of("to-market-data", MarketData.Command.class),
          of("feed", MarketData.Feed.class),
          of("ready", MarketData.Ready.class),
          of("research-event", ResearchEvent.class),
          of("to-research", MarketResearch.Command.class),
          of("screening", MarketResearch.Latest.class));

  private static Root of(String name, Class<?> type) {
    return new Root(name, type, 1);
  }

  static Optional<Root> of(Object value) {
    return ALL.stream().filter(root -> root.type.isInstance(value)).findFirst();
  }

  /// The root of what was recorded under this manifest.
  static Optional<Root> ofManifest(String manifest) {
    String name = manifest.substring(0, endOfName(manifest));
    return ALL.stream().filter(root -> root.name.equals(name)).findFirst();
  }

  /// The name, and the version above the first.
  String manifest() {
    return version == 1 ? name : name + VERSION + version;
  }

  /// The same for Jackson, which goes by classes.
  String typed(String manifest) {
    return type.getName() + manifest.substring(endOfName(manifest));
  }

  /// Whether what stands under a manifest of this name has a version that is known here.
  boolean reads(String manifest) {
    String written = manifest.substring(endOfName(manifest));
    return written.isEmpty()
        || (written.matches("#[0-9]{1,6}") && Integer.parseInt(written.substring(1)) <= version);
  }

  private static int endOfName(String manifest) {
    int end = manifest.indexOf(VERSION);
    return end < 0 ? manifest.length() : end;
  }
}
