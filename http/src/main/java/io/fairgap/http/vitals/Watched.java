package io.fairgap.http.vitals;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import java.util.function.BooleanSupplier;
import org.apache.pekko.actor.typed.RecipientRef;

/// Whom a look at the node asks.
///
/// @param database whether the database answers; may block, and is asked on a thread of its own
public record Watched(
    RecipientRef<MarketData.Command> marketData,
    RecipientRef<PortfolioManager.Command> portfolio,
    RecipientRef<RiskManager.Command> risk,
    RecipientRef<Monitor.Command> monitor,
    BooleanSupplier database) {}
