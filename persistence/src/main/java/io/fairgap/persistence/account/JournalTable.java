package io.fairgap.persistence.account;

import io.fairgap.persistence.account.BookedTrade.Amount;
import io.fairgap.persistence.account.BookedTrade.End;
import io.fairgap.persistence.account.BookedTrade.Gap;
import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.market.AssetClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The journal of an account: its trades, open and closed, with where they came from.
public final class JournalTable {
  private static final String DOING = "reading the journal";

  /// Trades are numbered in the order of their entries, which never changes: later ones come later.
  private static final String NUMBERED =
      """
      SELECT number, setup, symbol, asset_class, strategy, side, signal_at, gap_timeframe, gap_kind,
        gap_at, gap_lo, gap_hi, confluences, entry_at, entry_price, quantity, stop, target,
        target_level, planned_rr, entry_reason, exit_at, closed_at, exit_price, exit_kind,
        exit_reason, gross, fees, borrow, pnl, r, reached_rr, mae, mfe, mae_r, mfe_r, risk, notional,
        candles_held
      FROM (
        SELECT row_number() OVER (ORDER BY entry_at, setup COLLATE "C") AS number, *
        FROM journal
        WHERE account = ?) numbered
      """;

  private static final Query<BookedTrade> LATEST =
      new Query<>(DOING, NUMBERED + "ORDER BY number DESC LIMIT ?", JournalTable::trade);

  private static final Query<BookedTrade> ALL =
      new Query<>(DOING, NUMBERED + "ORDER BY number", JournalTable::trade);

  private static final Query<BookedTrade> ONE =
      new Query<>(DOING, NUMBERED + "WHERE setup = ? OR number = ?", JournalTable::trade);

  private static final Query<BookedTrade> CLOSED =
      new Query<>(
          DOING,
          NUMBERED
              + """
              WHERE closed_at IS NOT NULL
              ORDER BY closed_at, symbol COLLATE "C", setup COLLATE "C"
              """,
          JournalTable::trade);

  private final DataSource source;
  private final String account;

  public JournalTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// The last ones by their entries, the newest first.
  public List<BookedTrade> latest(int count) {
    return LATEST.list(source, account, count);
  }

  /// Gives every trade, oldest first; any number of them needs little memory.
  public void all(Consumer<BookedTrade> taker) {
    ALL.each(source, taker, account);
  }

  /// The trade with a setup of this name, or with this number.
  public Optional<BookedTrade> of(String name) {
    boolean number = name.matches("[0-9]{1,9}");
    return ONE.list(source, account, name, number ? Long.parseLong(name) : 0L).stream().findFirst();
  }

  /// Those that are closed, in the order in which rounds closed them.
  public List<BookedTrade> closed() {
    return CLOSED.list(source, account);
  }

  private static BookedTrade trade(ResultSet row) throws SQLException {
    return new BookedTrade(
        row.getLong("number"),
        row.getString("setup"),
        row.getString("symbol"),
        AssetClass.valueOf(row.getString("asset_class")),
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
        row.getBigDecimal("planned_rr"),
        row.getString("entry_reason"),
        end(row),
        row.getBigDecimal("fees"),
        row.getBigDecimal("borrow"),
        amount(row, "mae", "mae_r"),
        amount(row, "mfe", "mfe_r"),
        row.getBigDecimal("risk"),
        row.getBigDecimal("notional"),
        row.getInt("candles_held"));
  }

  private static @Nullable Gap gap(ResultSet row) throws SQLException {
    Instant at = Times.ofNullable(row, "gap_at");
    return at == null
        ? null
        : new Gap(
            row.getString("gap_timeframe"),
            row.getString("gap_kind"),
            at,
            row.getBigDecimal("gap_lo"),
            row.getBigDecimal("gap_hi"));
  }

  private static @Nullable End end(ResultSet row) throws SQLException {
    Instant at = Times.ofNullable(row, "exit_at");
    return at == null
        ? null
        : new End(
            at,
            Times.of(row, "closed_at"),
            row.getBigDecimal("exit_price"),
            row.getString("exit_kind"),
            row.getString("exit_reason"),
            amount(row, "gross", "reached_rr"),
            amount(row, "pnl", "r"));
  }

  private static Amount amount(ResultSet row, String money, String inR) throws SQLException {
    return new Amount(row.getBigDecimal(money), row.getBigDecimal(inR));
  }
}
