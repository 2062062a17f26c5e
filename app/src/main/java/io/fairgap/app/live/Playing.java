package io.fairgap.app.live;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.portfolio.PortfolioManager;
import java.util.Optional;

/// A node that plays a recording, as whoever waits for its end sees it.
///
/// A look asks an agent or the database. It fails with a [java.util.concurrent.CompletionException]
/// or a [io.fairgap.persistence.connection.DatabaseFault] while one of them is away, which heals.
public interface Playing {
  /// How far the candles are.
  MarketData.Feed feed();

  /// How the account stands.
  PortfolioManager.Figures figures();

  /// What was decided last, with its hash.
  PortfolioManager.Decided decided();

  /// Whether the tables that people read hold everything that is recorded.
  boolean isReadSideCurrent();

  /// Why it has ended by itself and will not come back, in a sentence; empty while it lives. Asks
  /// nobody.
  Optional<String> end();
}
