package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.live.EquityTrail;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.NamedFigures;
import io.fairgap.trading.performance.Period;
import io.fairgap.trading.performance.Statistics;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of `performance_metrics`: the figures of a backtest, by the same code, of the whole life of
/// an account and of each of its weeks and days.
///
/// To be written after `journal`, from which it takes the trades that were closed.
final class PerformanceWriter {
  private static final String UPSERT =
      """
      INSERT INTO performance_metrics (account, period, metric, computed_at, value, undefined)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (account, period, metric) DO UPDATE
      SET (computed_at, value, undefined)
        = (EXCLUDED.computed_at, EXCLUDED.value, EXCLUDED.undefined)
      """;

  private final Connection connection;
  private final String account;
  private final EquityRows rows;
  private final Map<Period, DailyEquity> curves = new LinkedHashMap<>();

  private PerformanceWriter(Connection connection, String account) {
    this.connection = connection;
    this.account = account;
    rows = new EquityRows(connection, account);
  }

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    Map<String, List<AccountRound>> byAccount = new LinkedHashMap<>();
    for (AccountRound one : rounds) {
      byAccount.computeIfAbsent(one.account(), _ -> new ArrayList<>()).add(one);
    }
    for (Map.Entry<String, List<AccountRound>> one : byAccount.entrySet()) {
      new PerformanceWriter(connection, one.getKey()).follow(one.getValue());
    }
  }

  private void follow(List<AccountRound> rounds) throws SQLException {
    EquityTrail.State before = rows.trail();
    EquityTrail trail = EquityTrail.from(before);
    for (AccountRound one : rounds) {
      EquityTrail.Mark last = trail.last(one.round());
      for (EquityTrail.Mark mark : trail.next(one.round())) {
        for (Period period : Period.of(mark.closeTime())) {
          mark.feed(curve(period, last));
        }
        last = mark;
      }
    }
    if (!curves.isEmpty()) {
      rows.put(before, trail.state());
      rows.put(curves);
      figures();
    }
  }

  /// A period begins where the one before it ended.
  private DailyEquity curve(Period period, EquityTrail.Mark last) throws SQLException {
    DailyEquity known = curves.get(period);
    if (known != null) {
      return known;
    }
    DailyEquity curve =
        rows.curve(period)
            .map(DailyEquity::restoredFrom)
            .orElseGet(() -> DailyEquity.startingWith(last.equity(), last.closeTime()));
    curves.put(period, curve);
    return curve;
  }

  private void figures() throws SQLException {
    ClosedTrades closed = ClosedTrades.of(connection, account);
    try (Batch batch = new Batch(connection, UPSERT)) {
      for (Map.Entry<Period, DailyEquity> one : curves.entrySet()) {
        Period period = one.getKey();
        var curve = one.getValue().curve();
        Statistics statistics =
            Statistics.of(curve, closed.in(period), closed.tradingDaysPerYear());
        for (Map.Entry<String, Figure> figure : NamedFigures.of(statistics).entrySet()) {
          add(batch, period, figure.getKey(), curve.lastAt(), figure.getValue());
        }
      }
      batch.run();
    }
  }

  private void add(Batch batch, Period period, String name, long at, Figure figure)
      throws SQLException {
    switch (figure) {
      case Figure.Defined(double value) ->
          batch.add(
              account, period.name(), name, Times.column(at), BigDecimal.valueOf(value), null);
      case Figure.Undefined(String reason) ->
          batch.add(account, period.name(), name, Times.column(at), null, reason);
    }
  }
}
