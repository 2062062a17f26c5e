package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.performance.Period;
import io.fairgap.trading.performance.TradeResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// The trades of an account that were closed, as statistics take them, in the order in which the
/// rounds closed them.
///
/// @param tradingDaysPerYear the most of the markets that it traded
record ClosedTrades(List<Closed> trades, int tradingDaysPerYear) {
  /// @param at instant of the round that closed it
  private record Closed(long at, TradeResult result) {}

  static ClosedTrades of(Connection connection, String account) throws SQLException {
    String query =
        """
        SELECT asset_class, side, entry_at, exit_at, closed_at, candles_held, gross, fees, borrow,
          risk, notional
        FROM journal
        WHERE account = ?
        ORDER BY closed_at, symbol COLLATE "C", setup COLLATE "C"
        """;
    List<Closed> trades = new ArrayList<>();
    int days = 0;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, account);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          days = Math.max(days, AssetClass.valueOf(row.getString(1)).tradingDaysPerYear());
          OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
          if (closedAt != null) {
            trades.add(new Closed(closedAt.toInstant().toEpochMilli(), result(row)));
          }
        }
      }
    }
    // Without a trade the equity stood still, and nothing is annualised.
    return new ClosedTrades(trades, days == 0 ? AssetClass.CRYPTO.tradingDaysPerYear() : days);
  }

  private static TradeResult result(ResultSet row) throws SQLException {
    return new TradeResult(
        row.getString("side").equals("LONG") ? Direction.BULLISH : Direction.BEARISH,
        Times.of(row, "entry_at").toEpochMilli(),
        Times.of(row, "exit_at").toEpochMilli(),
        row.getInt("candles_held"),
        row.getBigDecimal("gross"),
        row.getBigDecimal("fees"),
        row.getBigDecimal("borrow"),
        row.getBigDecimal("risk"),
        row.getBigDecimal("notional"));
  }

  List<TradeResult> in(Period period) {
    return trades.stream()
        .filter(trade -> Period.of(trade.at()).contains(period))
        .map(Closed::result)
        .toList();
  }
}
