package io.fairgap.http.vitals;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a node was when it was last looked at; what did not answer in time is null.
///
/// @param at by the wall clock, to be read by people; no age is reckoned from it
/// @param database what has been wrong with it for some seconds, a sentence without its full stop;
///   empty when it works
/// @param tables how far what people read is behind, some seconds ago
public record Vitals(
    Instant at,
    String database,
    Monitor.@Nullable Health health,
    MarketData.@Nullable Feed feed,
    PortfolioManager.@Nullable Decided decided,
    RiskManager.@Nullable Risk risk,
    @Nullable Backlog tables) {
  /// Before the first look.
  static final Vitals UNKNOWN =
      new Vitals(Instant.EPOCH, Checkup.MUTE, null, null, null, null, null);

  public boolean isDatabaseUp() {
    return database.isEmpty();
  }
}
