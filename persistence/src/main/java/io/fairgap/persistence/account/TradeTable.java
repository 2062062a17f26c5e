package io.fairgap.persistence.account;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The trades of an account, open and closed.
public final class TradeTable {
  private static final String DOING = "reading trades";

  private static final String COLUMNS =
      """
      SELECT setup, symbol, strategy, side, signal_at, anchor_at, timeframe, gap_direction, lo, hi,
        confluences, entry_at, entry_price, quantity, stop, target, target_level, exit_at, exit_price,
        exit_reason, fees, borrow, pnl, r, r_gross, mae_r, mfe_r, tier, score, reasoning, confidence,
        agent_signals
      FROM trades
      """;

  private static final Query<RecordedTrade> LATEST =
      new Query<>(
          DOING,
          COLUMNS
              + """
              WHERE account = ?
              ORDER BY entry_at DESC, setup COLLATE "C" DESC
              LIMIT ?
              """,
          TradeTable::trade);

  private static final Query<RecordedTrade> BETWEEN =
      new Query<>(
          DOING,
          COLUMNS
              + """
              WHERE account = ? AND entry_at >= ? AND entry_at < ?
              ORDER BY entry_at, setup COLLATE "C"
              """,
          TradeTable::trade);

  private final DataSource source;
  private final String account;

  public TradeTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// The last ones by their entries, the newest first.
  public List<RecordedTrade> latest(int count) {
    return LATEST.list(source, account, count);
  }

  /// Those that were entered from `from` until before `to`, oldest first.
  public List<RecordedTrade> between(Instant from, Instant to) {
    return BETWEEN.list(source, account, Times.column(from), Times.column(to));
  }

  private static RecordedTrade trade(ResultSet row) throws SQLException {
    return new RecordedTrade(
        row.getString("setup"),
        row.getString("symbol"),
        row.getString("strategy"),
        row.getString("side"),
        Times.of(row, "signal_at"),
        gap(row),
        List.of((String[]) row.getArray("confluences").getArray()),
        Times.of(row, "entry_at"),
        row.getBigDecimal("entry_price"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("stop"),
        row.getBigDecimal("target"),
        row.getString("target_level"),
        exit(row),
        row.getBigDecimal("fees"),
        row.getBigDecimal("borrow"),
        row.getBigDecimal("mae_r"),
        row.getBigDecimal("mfe_r"),
        row.getBigDecimal("tier"),
        row.getBigDecimal("score"),
        row.getString("reasoning"),
        row.getBigDecimal("confidence"),
        row.getString("agent_signals"));
  }

  private static RecordedTrade.@Nullable Gap gap(ResultSet row) throws SQLException {
    Instant anchor = Times.ofNullable(row, "anchor_at");
    return anchor == null
        ? null
        : new RecordedTrade.Gap(
            anchor,
            row.getString("timeframe"),
            row.getString("gap_direction"),
            row.getBigDecimal("lo"),
            row.getBigDecimal("hi"));
  }

  private static RecordedTrade.@Nullable Exit exit(ResultSet row) throws SQLException {
    Instant time = Times.ofNullable(row, "exit_at");
    return time == null
        ? null
        : new RecordedTrade.Exit(
            time,
            row.getBigDecimal("exit_price"),
            row.getString("exit_reason"),
            row.getBigDecimal("pnl"),
            row.getBigDecimal("r"),
            row.getBigDecimal("r_gross"));
  }
}
