package io.fairgap.persistence.chart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.pekko.actor.typed.ActorSystem;

/// Charts folded anew from the journal to where their rows go, into the tables that the connection
/// sees first; `chart_progress` is the one in use.
public final class RebuiltCharts {
  private final RecordedCandles journal;
  private final List<SymbolChart> charts;
  private final LongConsumer progress;
  private final Map<String, ChartFold> folds = new HashMap<>();
  private long candles;

  /// @param system whose serializers wrote the events
  /// @param charts those that can be folded
  /// @param progress told again and again how many candles are folded
  public RebuiltCharts(ActorSystem<?> system, List<SymbolChart> charts, LongConsumer progress) {
    journal = new RecordedCandles(system);
    this.charts = List.copyOf(charts);
    this.progress = progress;
  }

  /// Folds and writes what the rows in use hold and the rebuilt ones do not yet.
  public void write(Connection connection) throws SQLException {
    for (SymbolChart chart : charts) {
      Optional<Progress> stored = Progress.of(connection, chart.symbol());
      if (stored.isPresent()) {
        write(connection, chart, stored.get().number());
      }
    }
  }

  private void write(Connection connection, SymbolChart chart, long last) throws SQLException {
    ChartFold fold = folds.computeIfAbsent(chart.symbol(), _ -> new ChartFold(chart, journal));
    while (fold.number() < last) {
      candles += fold.read(connection, last);
      ChartTables.write(connection, chart, fold.take());
      progress.accept(candles);
    }
  }

  /// Takes over the rows in use of symbols that are traded no longer: nobody knows what chart they
  /// are of.
  ///
  /// @param schema of the tables in use
  public void takeOver(Connection connection, String schema) throws SQLException {
    Object[] known = charts.stream().map(SymbolChart::symbol).toArray();
    for (String table : ChartTables.NAMES) {
      String copy =
          """
          INSERT INTO %1$s
          SELECT *
          FROM %2$s.%1$s
          WHERE symbol IN (SELECT symbol FROM chart_progress) AND symbol <> ALL (?)
          """
              .formatted(table, schema);
      try (PreparedStatement statement = connection.prepareStatement(copy)) {
        statement.setArray(1, connection.createArrayOf("text", known));
        statement.executeUpdate();
      }
    }
  }

  /// Stores the charts beside the rows that are now right, so that whoever goes on from them does
  /// so rightly.
  public void keep(Connection connection) throws SQLException {
    for (ChartFold fold : folds.values()) {
      Progress.keep(connection, fold);
    }
  }

  /// How many candles were folded.
  public long candles() {
    return candles;
  }
}
