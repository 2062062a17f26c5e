package io.fairgap.http.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.live.Mandate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an account stands to its limits, as JSON: amounts as exact texts, shares as numbers.
final class RiskJson {
  private static final int DECIMALS = 6;

  private RiskJson() {}

  static void write(JsonGenerator json, RiskManager.@Nullable Risk risk) throws IOException {
    if (risk == null) {
      json.writeNullField("risk");
      return;
    }
    json.writeObjectFieldStart("risk");
    Mandate mandate = risk.mandate();
    PortfolioManager.Settled settled = risk.settled();
    json.writeStringField("ordered", mandate.control().mode().name());
    json.writeStringField("orderedFor", mandate.control().reason());
    json.writeStringField("orderedBy", mandate.by());
    json.writeStringField("mode", mandate.mode().name());
    json.writeStringField("reason", mandate.reason().toString());
    json.writeStringField("since", time(mandate.since()));
    if (settled != null) {
      write(json, settled.standing());
      json.writeNumberField("headroom", settled.headroom());
      json.writeArrayFieldStart("behind");
      for (String symbol : settled.behind().keySet()) {
        json.writeString(symbol);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Guard.Standing standing) throws IOException {
    json.writeStringField("equity", standing.equity().toPlainString());
    json.writeNumberField("dailyLoss", lost(standing.equity(), standing.dayStart()));
    json.writeNumberField("dailyLossLimit", standing.limits().dailyLoss());
    json.writeNumberField("drawdown", lost(standing.equity(), standing.peak()));
    json.writeNumberField("drawdownLimit", standing.limits().drawdown());
  }

  /// The share that was lost, with six decimals at most; 0 when nothing was.
  private static BigDecimal lost(BigDecimal now, BigDecimal from) {
    return from.subtract(now)
        .max(BigDecimal.ZERO)
        .divide(from, DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  private static @Nullable String time(long millis) {
    return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis).toString();
  }
}
