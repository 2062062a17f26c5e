package io.fairgap.http.vitals;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.RecipientRef;

/// Whom a look at the node asks.
///
/// @param database what is wrong with the database, a sentence without its full stop; empty when it
///   works. May block, and is asked on a thread of its own
/// @param tables how far what people read is behind; empty when the database does not say. May
///   block
public record Watched(
    RecipientRef<MarketData.Command> marketData,
    RecipientRef<PortfolioManager.Command> portfolio,
    RecipientRef<RiskManager.Command> risk,
    RecipientRef<Monitor.Command> monitor,
    Supplier<Optional<String>> database,
    Supplier<Optional<Backlog>> tables) {}
