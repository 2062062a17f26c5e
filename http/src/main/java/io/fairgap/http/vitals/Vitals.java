package io.fairgap.http.vitals;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a node was when it was last looked at; what did not answer in time is null.
///
/// @param database whether it has answered within the last seconds
public record Vitals(
    Instant at,
    boolean database,
    Monitor.@Nullable Health health,
    MarketData.@Nullable Feed feed,
    PortfolioManager.@Nullable Decided decided,
    RiskManager.@Nullable Risk risk) {
  /// Before the first look.
  static final Vitals UNKNOWN = new Vitals(Instant.EPOCH, false, null, null, null, null);
}
