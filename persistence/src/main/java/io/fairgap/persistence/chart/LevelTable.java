package io.fairgap.persistence.chart;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The levels of liquidity of symbols and what became of them.
public final class LevelTable {
  private static final Query<Level> LATEST =
      new Query<>(
          "reading levels",
          """
          SELECT symbol, number, timeframe, kind, side, price, strength, status, known_at, swept_at,
            ended_at
          FROM tracked_liquidity
          WHERE (? = '' OR symbol = ?) AND (ended_at IS NULL OR ?)
          ORDER BY known_at DESC, symbol COLLATE "C", number DESC
          LIMIT ?
          """,
          LevelTable::level);

  private final DataSource source;

  public LevelTable(DataSource source) {
    this.source = source;
  }

  /// @param number among the levels of its symbol in the order in which they came, from 1
  /// @param kind where it comes from, such as `EQUAL` or `PREV_DAY`
  /// @param side `BUY_SIDE` above highs or `SELL_SIDE` below lows
  /// @param strength how many swings rest on it
  /// @param status `OPEN`, `SWEPT`, `RUN` or `DROPPED`
  /// @param knownAt when it came to be known
  /// @param sweptAt when it was taken, swept or run
  /// @param endedAt when it was taken or dropped
  public record Level(
      String symbol,
      long number,
      String timeframe,
      String kind,
      String side,
      BigDecimal price,
      int strength,
      String status,
      Instant knownAt,
      @Nullable Instant sweptAt,
      @Nullable Instant endedAt) {}

  /// The newest first.
  ///
  /// @param symbol empty for all
  /// @param all whether also those that stand no longer
  public List<Level> latest(String symbol, boolean all, int count) {
    return LATEST.list(source, symbol, symbol, all, count);
  }

  private static Level level(ResultSet row) throws SQLException {
    return new Level(
        row.getString("symbol"),
        row.getLong("number"),
        row.getString("timeframe"),
        row.getString("kind"),
        row.getString("side"),
        row.getBigDecimal("price"),
        row.getInt("strength"),
        row.getString("status"),
        Times.of(row, "known_at"),
        Times.ofNullable(row, "swept_at"),
        Times.ofNullable(row, "ended_at"));
  }
}
