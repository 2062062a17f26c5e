package io.fairgap.persistence.chart;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.tracked.Changes;
import io.fairgap.trading.tracked.IndicatorReading;
import io.fairgap.trading.tracked.LevelStatus;
import io.fairgap.trading.tracked.TrackedGap;
import io.fairgap.trading.tracked.TrackedLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables that tell of charts, as a function of what changed on them.
///
/// Tables are named without their schema, so that a rebuild writes its own.
public final class ChartTables {
  /// Where it stands how far the others go; written before them and to be locked before them.
  public static final String PROGRESS = "chart_progress";

  /// In the order in which they are written.
  public static final List<String> NAMES =
      List.of("tracked_fvgs", "tracked_liquidity", "indicators");

  /// So many more than the tick has: a mean lies between ticks.
  private static final int MORE_DECIMALS = 4;

  private ChartTables() {}

  static void write(Connection connection, SymbolChart chart, Changes changes) throws SQLException {
    writeGaps(connection, chart, changes.gaps());
    writeLevels(connection, chart, changes.levels());
    writeReadings(connection, chart, changes.readings());
  }

  /// Takes a symbol's rows away, of whatever venue.
  static void clear(Connection connection, String symbol) throws SQLException {
    clear(connection, symbol, "DELETE FROM tracked_fvgs WHERE symbol = ?");
    clear(connection, symbol, "DELETE FROM tracked_liquidity WHERE symbol = ?");
    // The key begins with the venue. Of these there are few, and each is found by the key, too, so
    // that the rows of other symbols are not looked at.
    clear(
        connection,
        symbol,
        """
        WITH RECURSIVE known AS (
          SELECT min(venue) AS venue
          FROM indicators
          UNION ALL
          SELECT (SELECT min(next.venue) FROM indicators next WHERE next.venue > known.venue)
          FROM known
          WHERE known.venue IS NOT NULL)
        DELETE FROM indicators
        USING known
        WHERE indicators.venue = known.venue AND indicators.symbol = ?
        """);
  }

  private static void clear(Connection connection, String symbol, String delete)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(delete)) {
      statement.setString(1, symbol);
      statement.executeUpdate();
    }
  }

  private static void writeGaps(Connection connection, SymbolChart chart, List<TrackedGap> gaps)
      throws SQLException {
    String upsert =
        """
        INSERT INTO tracked_fvgs (symbol, timeframe, anchor_at, direction, lo, hi, status, known_at,
          first_touch_at, inverted_at, ended_at)
        SELECT ?, gap.*
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS gap
        ON CONFLICT (symbol, timeframe, anchor_at, direction) DO UPDATE
        SET (status, first_touch_at, inverted_at, ended_at)
          = (EXCLUDED.status, EXCLUDED.first_touch_at, EXCLUDED.inverted_at, EXCLUDED.ended_at)
        """;
    Rows rows =
        new Rows(
            "text",
            "timestamptz",
            "text",
            "numeric",
            "numeric",
            "text",
            "timestamptz",
            "timestamptz",
            "timestamptz",
            "timestamptz");
    Instrument instrument = chart.instrument();
    for (TrackedGap gap : gaps) {
      rows.add(
          chart.timeframe(gap.timeframe()),
          time(gap.anchorTime()),
          gap.direction(),
          instrument.price(gap.lo()),
          instrument.price(gap.hi()),
          gap.status(),
          time(gap.knownAt()),
          time(gap.touchedAt()),
          time(gap.invertedAt()),
          time(gap.endedAt()));
    }
    run(connection, rows, upsert, chart.symbol());
  }

  private static void writeLevels(
      Connection connection, SymbolChart chart, List<TrackedLevel> levels) throws SQLException {
    String upsert =
        """
        INSERT INTO tracked_liquidity (symbol, timeframe, number, kind, side, price, strength,
          status, known_at, swept_at, ended_at)
        SELECT ?, ?, level.*
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS level
        ON CONFLICT (symbol, number) DO UPDATE
        SET (kind, strength, status, swept_at, ended_at)
          = (EXCLUDED.kind, EXCLUDED.strength, EXCLUDED.status, EXCLUDED.swept_at,
            EXCLUDED.ended_at)
        """;
    Rows rows =
        new Rows(
            "int8",
            "text",
            "text",
            "numeric",
            "int4",
            "text",
            "timestamptz",
            "timestamptz",
            "timestamptz");
    for (TrackedLevel level : levels) {
      rows.add(
          level.number(),
          level.kind(),
          level.extreme().liquidity(),
          chart.instrument().price(level.price()),
          level.strength(),
          level.status(),
          time(level.knownAt()),
          level.status() == LevelStatus.DROPPED ? null : time(level.endedAt()),
          time(level.endedAt()));
    }
    run(connection, rows, upsert, chart.symbol(), chart.settings().traded().toString());
  }

  private static void writeReadings(
      Connection connection, SymbolChart chart, List<IndicatorReading> readings)
      throws SQLException {
    String upsert =
        """
        INSERT INTO indicators (venue, symbol, timeframe, open_at, rsi, macd, macd_signal, ma_50,
          ma_200, bb_upper, bb_lower)
        SELECT ?, ?, ?, reading.*
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS reading
        ON CONFLICT (venue, symbol, timeframe, open_at) DO UPDATE
        SET (rsi, macd, macd_signal, ma_50, ma_200, bb_upper, bb_lower)
          = (EXCLUDED.rsi, EXCLUDED.macd, EXCLUDED.macd_signal, EXCLUDED.ma_50, EXCLUDED.ma_200,
            EXCLUDED.bb_upper, EXCLUDED.bb_lower)
        """;
    Rows rows =
        new Rows(
            "timestamptz",
            "numeric",
            "numeric",
            "numeric",
            "numeric",
            "numeric",
            "numeric",
            "numeric");
    Instrument instrument = chart.instrument();
    for (IndicatorReading reading : readings) {
      rows.add(
          time(reading.openTime()),
          rounded(reading.rsi(), BigDecimal.ONE),
          rounded(reading.macd(), instrument.tick()),
          rounded(reading.macdSignal(), instrument.tick()),
          rounded(reading.mean50(), instrument.tick()),
          rounded(reading.mean200(), instrument.tick()),
          rounded(reading.upperBand(), instrument.tick()),
          rounded(reading.lowerBand(), instrument.tick()));
    }
    run(
        connection,
        rows,
        upsert,
        chart.venue(),
        chart.symbol(),
        chart.settings().traded().toString());
  }

  private static void run(Connection connection, Rows rows, String sql, Object... first)
      throws SQLException {
    if (!rows.isEmpty()) {
      rows.run(connection, sql, first);
    }
  }

  /// Null for a time that did not come yet.
  private static @Nullable Instant time(long millis) {
    return millis == TrackedGap.NEVER ? null : Instant.ofEpochMilli(millis);
  }

  /// Null for a figure that is not there yet.
  private static @Nullable BigDecimal rounded(double value, BigDecimal unit) {
    return Double.isNaN(value)
        ? null
        : BigDecimal.valueOf(value)
            .multiply(unit)
            .setScale(unit.scale() + MORE_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
