package io.fairgap.persistence.account;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What an account holds.
public final class HoldingTable {
  private static final Query<Holding> ALL =
      new Query<>(
          "reading holdings",
          """
          SELECT symbol, quantity, avg_cost, current_price, market_value, unrealized_pnl, updated_at
          FROM holdings
          WHERE account = ?
          ORDER BY symbol COLLATE "C"
          """,
          row ->
              new Holding(
                  row.getString("symbol"),
                  row.getBigDecimal("quantity"),
                  row.getBigDecimal("avg_cost"),
                  row.getBigDecimal("current_price"),
                  row.getBigDecimal("market_value"),
                  row.getBigDecimal("unrealized_pnl"),
                  Times.of(row, "updated_at")));

  private final DataSource source;
  private final String account;

  public HoldingTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// All trades of a symbol netted.
  ///
  /// @param quantity negative for a short
  /// @param averageCost null where long and short trades cancel out
  /// @param price the last close
  /// @param value at that price; negative for a short
  /// @param unrealised result before costs
  /// @param updatedAt instant of the round
  public record Holding(
      String symbol,
      BigDecimal quantity,
      @Nullable BigDecimal averageCost,
      BigDecimal price,
      BigDecimal value,
      BigDecimal unrealised,
      Instant updatedAt) {}

  /// Everything held after the last round, by symbol.
  public List<Holding> all() {
    return ALL.list(source, account);
  }
}
