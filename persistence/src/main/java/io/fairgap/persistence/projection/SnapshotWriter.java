package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.live.AccountFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/// Rows of `portfolio_snapshots`.
final class SnapshotWriter {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int DECIMALS_OF_RETURN = 6;

  private SnapshotWriter() {}

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    // A batch runs row by row, so the row of the day before may have come just before in the same
    // one.
    String upsert =
        """
        INSERT INTO portfolio_snapshots (account, taken_at, total_value, cash_balance,
          invested_value, daily_pnl, total_return_pct)
        SELECT ?, ?, ?, ?, ?, ? - coalesce((
          SELECT total_value
          FROM portfolio_snapshots
          WHERE account = ? AND taken_at <= ?
          ORDER BY taken_at DESC
          LIMIT 1), ?), ?
        ON CONFLICT (account, taken_at) DO UPDATE
        SET (total_value, cash_balance, invested_value, daily_pnl, total_return_pct)
          = (EXCLUDED.total_value, EXCLUDED.cash_balance, EXCLUDED.invested_value,
            EXCLUDED.daily_pnl, EXCLUDED.total_return_pct)
        """;
    try (Batch batch = new Batch(connection, upsert)) {
      for (AccountRound one : rounds) {
        add(batch, one);
      }
      batch.run();
    }
  }

  private static void add(Batch batch, AccountRound one) throws SQLException {
    long closeTime = one.round().closeTime();
    AccountFigures figures = one.round().figures();
    batch.add(
        one.account(),
        Times.column(closeTime),
        figures.equity(),
        figures.cash(),
        figures.equity().subtract(figures.cash()),
        figures.equity(),
        one.account(),
        startOfDay(closeTime),
        figures.capital(),
        totalReturn(figures));
  }

  /// The midnight that the round's candles lie after; itself the close of the day before.
  private static OffsetDateTime startOfDay(long closeTime) {
    return Times.column(Math.floorDiv(closeTime - 1, DAY) * DAY);
  }

  private static BigDecimal totalReturn(AccountFigures figures) {
    return figures
        .equity()
        .subtract(figures.capital())
        .multiply(HUNDRED)
        .divide(figures.capital(), DECIMALS_OF_RETURN, RoundingMode.HALF_EVEN);
  }
}
