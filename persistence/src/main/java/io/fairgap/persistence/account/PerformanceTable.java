package io.fairgap.persistence.account;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// The figures of an account: of its whole life, of its weeks, of its days.
public final class PerformanceTable {
  private static final String DOING = "reading figures";

  private static final Query<Row> OF_PERIOD =
      new Query<>(
          DOING,
          """
          SELECT period, metric, computed_at, value, undefined
          FROM performance_metrics
          WHERE account = ? AND period = ?
          ORDER BY metric COLLATE "C"
          """,
          PerformanceTable::row);

  /// Within a year and across years the names of periods are in the order of time.
  private static final Query<Row> LATEST =
      new Query<>(
          DOING,
          """
          SELECT period, metric, computed_at, value, undefined
          FROM performance_metrics
          WHERE account = ? AND period IN (
            SELECT period
            FROM performance_curve
            WHERE account = ? AND period LIKE ? AND period <> 'all'
            ORDER BY period COLLATE "C" DESC
            LIMIT ?)
          ORDER BY period COLLATE "C" DESC, metric COLLATE "C"
          """,
          PerformanceTable::row);

  private final DataSource source;
  private final String account;

  public PerformanceTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// @param at instant of the last round of the period so far
  /// @param figures by the names that `summary.json` gives them, sorted
  public record Figures(Period period, Instant at, Map<String, Figure> figures) {
    /// A figure by its name.
    public Figure figure(String name) {
      Figure found = figures.get(name);
      if (found == null) {
        throw new IllegalArgumentException("no figure is called " + name);
      }
      return found;
    }
  }

  private record Row(String period, String metric, Instant at, Figure figure) {}

  /// The figures of the account's whole life so far; empty before its first round.
  public Optional<Figures> overall() {
    return gather(OF_PERIOD.list(source, account, Period.ALL.name())).stream().findFirst();
  }

  /// The last days, the newest first.
  public List<Figures> days(int count) {
    return gather(LATEST.list(source, account, account, "____-__-__", count));
  }

  /// The last weeks, the newest first.
  public List<Figures> weeks(int count) {
    return gather(LATEST.list(source, account, account, "____-W__", count));
  }

  private static List<Figures> gather(List<Row> rows) {
    Map<String, List<Row>> byPeriod = new LinkedHashMap<>();
    rows.forEach(row -> byPeriod.computeIfAbsent(row.period(), _ -> new ArrayList<>()).add(row));
    return byPeriod.values().stream()
        .map(all -> {
          Map<String, Figure> figures = new LinkedHashMap<>();
          all.forEach(row -> figures.put(row.metric(), row.figure()));
          return new Figures(new Period(all.getFirst().period()), all.getFirst().at(), figures);
        })
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    String undefined = row.getString("undefined");
    return new Row(
        row.getString("period"),
        row.getString("metric"),
        Times.of(row, "computed_at"),
        undefined == null
            ? new Figure.Defined(row.getBigDecimal("value").doubleValue())
            : new Figure.Undefined(undefined));
  }
}
