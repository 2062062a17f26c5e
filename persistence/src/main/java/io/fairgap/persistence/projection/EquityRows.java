package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.live.EquityTrail;
import io.fairgap.trading.live.EquityTrail.Heard;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.EquityCurve.DayClose;
import io.fairgap.trading.performance.Period;
import io.fairgap.trading.performance.UnderwaterState;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the figures of an account are made of, in `performance_trail`, `performance_symbol`,
/// `performance_curve` and `performance_day`.
///
/// Numbers are stored as the shortest decimals that give the same bits back.
final class EquityRows {
  private static final String UPSERT_CURVE =
      """
      INSERT INTO performance_curve (account, period, started_at, start_equity, first_day, last_at,
        candles, exposed, peak, peak_at, depth, bottom_at, squares, recovered, depth_sum,
        length_sum, longest, deepest, deepest_climb)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account, period) DO UPDATE
      SET (last_at, candles, exposed, peak, peak_at, depth, bottom_at, squares, recovered,
          depth_sum, length_sum, longest, deepest, deepest_climb)
        = (EXCLUDED.last_at, EXCLUDED.candles, EXCLUDED.exposed, EXCLUDED.peak, EXCLUDED.peak_at,
          EXCLUDED.depth, EXCLUDED.bottom_at, EXCLUDED.squares, EXCLUDED.recovered,
          EXCLUDED.depth_sum, EXCLUDED.length_sum, EXCLUDED.longest, EXCLUDED.deepest,
          EXCLUDED.deepest_climb)
      """;

  private final Connection connection;
  private final String account;

  EquityRows(Connection connection, String account) {
    this.connection = connection;
    this.account = account;
  }

  /// Reads the rows of a result.
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> T read(String query, Reading<T> reading, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, account);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 2, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reading.of(rows);
      }
    }
  }

  EquityTrail.State trail() throws SQLException {
    Map<String, Heard> heard = heard();
    return read(
        "SELECT rounds, closed_at, equity, held FROM performance_trail WHERE account = ?",
        row ->
            row.next()
                ? new EquityTrail.State(
                    row.getLong("rounds"),
                    millis(row, "closed_at"),
                    number(row, "equity"),
                    row.getBoolean("held"),
                    heard)
                : EquityTrail.State.NONE);
  }

  private Map<String, Heard> heard() throws SQLException {
    return read(
        "SELECT symbol, candle, round FROM performance_symbol WHERE account = ?",
        row -> {
          Map<String, Heard> heard = new LinkedHashMap<>();
          while (row.next()) {
            heard.put(
                row.getString("symbol"), new Heard(row.getInt("candle"), row.getLong("round")));
          }
          return heard;
        });
  }

  /// The curve of a period as it stands; empty when nothing of it was fed.
  Optional<EquityCurve> curve(Period period) throws SQLException {
    return read(
        """
        SELECT started_at, start_equity, first_day, last_at, candles, exposed, peak, peak_at, depth,
          bottom_at, squares, recovered, depth_sum, length_sum, longest, deepest, deepest_climb
        FROM performance_curve
        WHERE account = ? AND period = ?
        """,
        row -> row.next() ? Optional.of(curve(row)) : Optional.empty(),
        period.name());
  }

  private EquityCurve curve(ResultSet row) throws SQLException {
    return new EquityCurve(
        millis(row, "started_at"),
        number(row, "start_equity"),
        days(row.getInt("first_day")),
        millis(row, "last_at"),
        row.getLong("candles"),
        row.getLong("exposed"),
        new UnderwaterState(
            number(row, "peak"),
            millis(row, "peak_at"),
            number(row, "depth"),
            millis(row, "bottom_at"),
            number(row, "squares"),
            row.getLong("recovered"),
            number(row, "depth_sum"),
            row.getLong("length_sum"),
            row.getLong("longest"),
            number(row, "deepest"),
            row.getLong("deepest_climb")));
  }

  /// Only the period under way is read, so its days are the last ones.
  private List<DayClose> days(int first) throws SQLException {
    return read(
        "SELECT day, equity FROM performance_day WHERE account = ? AND day >= ? ORDER BY day",
        row -> {
          List<DayClose> days = new ArrayList<>();
          while (row.next()) {
            days.add(new DayClose(row.getInt("day"), number(row, "equity")));
          }
          return days;
        },
        first);
  }

  /// @param before what was read
  void put(EquityTrail.State before, EquityTrail.State trail) throws SQLException {
    String account =
        """
        INSERT INTO performance_trail (account, rounds, closed_at, equity, held)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (account) DO UPDATE
        SET (rounds, closed_at, equity, held)
          = (EXCLUDED.rounds, EXCLUDED.closed_at, EXCLUDED.equity, EXCLUDED.held)
        """;
    try (Batch batch = new Batch(connection, account)) {
      batch.add(
          this.account,
          trail.rounds(),
          Times.column(trail.closeTime()),
          decimal(trail.equity()),
          trail.held());
      batch.run();
    }
    putHeard(before.heard(), trail.heard());
  }

  private void putHeard(Map<String, Heard> before, Map<String, Heard> now) throws SQLException {
    String upsert =
        """
        INSERT INTO performance_symbol (account, symbol, candle, round)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (account, symbol) DO UPDATE
        SET (candle, round) = (EXCLUDED.candle, EXCLUDED.round)
        """;
    try (Batch batch = new Batch(connection, upsert)) {
      for (Map.Entry<String, Heard> one : now.entrySet()) {
        if (!one.getValue().equals(before.get(one.getKey()))) {
          batch.add(account, one.getKey(), one.getValue().row(), one.getValue().round());
        }
      }
      batch.run();
    }
  }

  void put(Map<Period, DailyEquity> curves) throws SQLException {
    List<DayClose> days = new ArrayList<>();
    try (Batch batch = new Batch(connection, UPSERT_CURVE)) {
      for (Map.Entry<Period, DailyEquity> one : curves.entrySet()) {
        EquityCurve curve = one.getValue().curve();
        add(batch, one.getKey(), curve);
        if (one.getKey().isDay()) {
          days.add(curve.days().getLast());
        }
      }
      batch.run();
    }
    putDays(days);
  }

  private void add(Batch batch, Period period, EquityCurve curve) throws SQLException {
    UnderwaterState drawdowns = curve.underwater();
    batch.add(
        account,
        period.name(),
        Times.column(curve.startedAt()),
        decimal(curve.startEquity()),
        curve.days().getFirst().epochDay(),
        Times.column(curve.lastAt()),
        curve.candles(),
        curve.exposed(),
        decimal(drawdowns.peak()),
        Times.column(drawdowns.peakAt()),
        decimal(drawdowns.depth()),
        Times.column(drawdowns.bottomAt()),
        decimal(drawdowns.squares()),
        drawdowns.recovered(),
        decimal(drawdowns.depthSum()),
        drawdowns.lengthSum(),
        drawdowns.longest(),
        decimal(drawdowns.deepest()),
        drawdowns.deepestClimb());
  }

  private void putDays(List<DayClose> days) throws SQLException {
    String upsert =
        """
        INSERT INTO performance_day (account, day, equity)
        VALUES (?, ?, ?)
        ON CONFLICT (account, day) DO UPDATE
        SET equity = EXCLUDED.equity
        """;
    try (Batch batch = new Batch(connection, upsert)) {
      for (DayClose day : days) {
        batch.add(account, day.epochDay(), decimal(day.equity()));
      }
      batch.run();
    }
  }

  private static long millis(ResultSet row, String column) throws SQLException {
    return Times.of(row, column).toEpochMilli();
  }

  private static double number(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).doubleValue();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }
}
