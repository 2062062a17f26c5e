package io.fairgap.persistence.account;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/// What an account was worth after each recorded round.
public final class SnapshotTable {
  private static final Query<Snapshot> LATEST =
      new Query<>(
          "reading snapshots of the portfolio",
          """
          SELECT taken_at, total_value, cash_balance, invested_value, daily_pnl, total_return_pct
          FROM portfolio_snapshots
          WHERE account = ?
          ORDER BY taken_at DESC
          LIMIT ?
          """,
          row ->
              new Snapshot(
                  Times.of(row, "taken_at"),
                  row.getBigDecimal("total_value"),
                  row.getBigDecimal("cash_balance"),
                  row.getBigDecimal("invested_value"),
                  row.getBigDecimal("daily_pnl"),
                  row.getBigDecimal("total_return_pct")));

  private final DataSource source;
  private final String account;

  public SnapshotTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// In quote currency.
  ///
  /// @param total cash and what is held, at the round's closes
  /// @param invested what is held; negative when shorts outweigh
  /// @param dayResult change since the end of the UTC day before
  /// @param totalReturn since the account began, in percent
  public record Snapshot(
      Instant takenAt,
      BigDecimal total,
      BigDecimal cash,
      BigDecimal invested,
      BigDecimal dayResult,
      BigDecimal totalReturn) {}

  /// The last ones, the newest first.
  public List<Snapshot> latest(int count) {
    return LATEST.list(source, account, count);
  }
}
