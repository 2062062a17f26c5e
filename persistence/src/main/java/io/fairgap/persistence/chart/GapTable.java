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

/// The significant gaps of symbols and what became of them.
public final class GapTable {
  private static final Query<Gap> LATEST =
      new Query<>(
          "reading gaps",
          """
          SELECT symbol, timeframe, anchor_at, direction, lo, hi, status, known_at, first_touch_at,
            inverted_at, ended_at
          FROM tracked_fvgs
          WHERE (? = '' OR symbol = ?) AND (ended_at IS NULL OR ?)
          ORDER BY known_at DESC, symbol COLLATE "C", timeframe COLLATE "C", anchor_at, direction
          LIMIT ?
          """,
          GapTable::gap);

  private final DataSource source;

  public GapTable(DataSource source) {
    this.source = source;
  }

  /// @param timeframe such as `1h`
  /// @param anchorAt when its middle candle opened
  /// @param direction its own, `BULLISH` or `BEARISH`, also when it is inverted
  /// @param status the last stage of its life
  /// @param knownAt close of the candle at which it became known; the times behind are such, too
  public record Gap(
      String symbol,
      String timeframe,
      Instant anchorAt,
      String direction,
      BigDecimal lo,
      BigDecimal hi,
      String status,
      Instant knownAt,
      @Nullable Instant touchedAt,
      @Nullable Instant invertedAt,
      @Nullable Instant endedAt) {}

  /// The newest first.
  ///
  /// @param symbol empty for all
  /// @param all whether also those whose life is over
  public List<Gap> latest(String symbol, boolean all, int count) {
    return LATEST.list(source, symbol, symbol, all, count);
  }

  private static Gap gap(ResultSet row) throws SQLException {
    return new Gap(
        row.getString("symbol"),
        row.getString("timeframe"),
        Times.of(row, "anchor_at"),
        row.getString("direction"),
        row.getBigDecimal("lo"),
        row.getBigDecimal("hi"),
        row.getString("status"),
        Times.of(row, "known_at"),
        Times.ofNullable(row, "first_touch_at"),
        Times.ofNullable(row, "inverted_at"),
        Times.ofNullable(row, "ended_at"));
  }
}
