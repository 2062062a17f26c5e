package io.fairgap.persistence.chart;

import io.fairgap.persistence.connection.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.pekko.actor.typed.ActorSystem;

/// Keeps the tables of charts up to what the trackers of their symbols recorded.
///
/// A portion's rows are stored in one transaction with how far they go, so every event is in the
/// rows once, whoever dies when. Charts stay in memory between portions; after a failure they are
/// thrown away and made again from what is stored. Owned by one thread.
public final class ChartFollower {
  /// Candles after which a portion ends.
  private static final int PORTION = 2_000;

  private final DataSource source;
  private final Supplier<List<SymbolChart>> charts;
  private final BooleanSupplier ending;
  private final RecordedCandles journal;
  private final Map<String, ChartFold> folds = new HashMap<>();
  private Watched watched = new Watched(List.of());
  private int last = -1;

  /// @param system whose serializers wrote the events
  /// @param charts those to keep; asked again and again, as settings may change
  /// @param ending whether to break off what takes long
  public ChartFollower(
      ActorSystem<?> system,
      DataSource source,
      Supplier<List<SymbolChart>> charts,
      BooleanSupplier ending) {
    this.source = source;
    this.charts = charts;
    this.ending = ending;
    journal = new RecordedCandles(system);
  }

  /// The charts to keep with their fingerprints, which cost something to make.
  private record Watched(List<SymbolChart> charts, List<String> symbols, List<String> prints) {
    Watched(List<SymbolChart> charts) {
      this(
          charts,
          charts.stream().map(SymbolChart::symbol).toList(),
          charts.stream().map(SymbolChart::fingerprint).toList());
    }
  }

  /// A chart whose rows are not what they should be.
  ///
  /// @param position in the list of charts
  /// @param highest number of its symbol's last event
  /// @param foreign whether its rows are of another chart
  private record Behind(int position, long highest, boolean foreign) {}

  /// Brings the rows some way forward.
  ///
  /// @param beforeCommit called when something is about to be stored; what it throws undoes it
  /// @return how many candles are in them now that were not; 0 when there was nothing to do
  /// @throws io.fairgap.persistence.connection.DatabaseFault when the database refuses
  public int follow(Runnable beforeCommit) {
    List<SymbolChart> now = charts.get();
    if (!now.equals(watched.charts())) {
      watched = new Watched(now);
    }
    try {
      return Transaction.run(
          source,
          "keeping charts",
          connection -> {
            int candles = follow(connection);
            if (candles > 0) {
              beforeCommit.run();
            }
            return candles;
          });
    } catch (RuntimeException e) {
      folds.clear();
      throw e;
    }
  }

  private int follow(Connection connection) throws SQLException {
    int candles = 0;
    for (Behind behind : behind(connection)) {
      if (candles >= PORTION) {
        break;
      }
      candles += bringForward(connection, behind);
      last = behind.position();
    }
    return candles;
  }

  private int bringForward(Connection connection, Behind behind) throws SQLException {
    SymbolChart chart = watched.charts().get(behind.position());
    if (behind.foreign()) {
      return makeAnew(connection, chart, behind.highest());
    }
    ChartFold fold = folds.get(chart.symbol());
    if (fold == null) {
      Optional<Progress> stored = Progress.of(connection, chart.symbol());
      fold = new ChartFold(chart, journal);
      if (stored.isPresent() && !goOn(connection, fold, stored.get())) {
        return makeAnew(connection, chart, behind.highest());
      }
      folds.put(chart.symbol(), fold);
    }
    return advance(connection, fold, behind.highest());
  }

  /// Brings a chart to where its rows are.
  ///
  /// @return false when what is stored is no chart of this version
  private static boolean goOn(Connection connection, ChartFold fold, Progress stored)
      throws SQLException {
    try {
      fold.restore(stored);
    } catch (IllegalStateException _) {
      return false;
    }
    while (fold.number() < stored.number()) {
      fold.read(connection, stored.number());
    }
    fold.forget();
    return true;
  }

  private static int advance(Connection connection, ChartFold fold, long highest)
      throws SQLException {
    long before = fold.number();
    int candles = fold.read(connection, highest);
    if (before == 0) {
      Progress.at(fold).begin(connection, fold.chart().symbol());
    } else {
      Progress.move(connection, before, fold);
    }
    ChartTables.write(connection, fold.chart(), fold.take());
    return candles;
  }

  /// All of a symbol's rows from its first candle, while readers see the ones before. A long record
  /// has millions, which take longer than a projection may usually need.
  private int makeAnew(Connection connection, SymbolChart chart, long highest) throws SQLException {
    Transaction.withoutLimits(connection);
    Progress.forget(connection, chart.symbol());
    ChartTables.clear(connection, chart.symbol());
    ChartFold fold = new ChartFold(chart, journal);
    folds.put(chart.symbol(), fold);
    int candles = advance(connection, fold, highest);
    while (fold.number() < highest) {
      if (ending.getAsBoolean()) {
        throw new IllegalStateException("broke off, as the node stops");
      }
      candles += advance(connection, fold, highest);
    }
    return candles;
  }

  /// Those that lack something, beginning behind the one that had its turn last, so that one that
  /// is always behind holds up no other.
  private List<Behind> behind(Connection connection) throws SQLException {
    String query =
        """
        SELECT watched.position, watched.highest, progress.settings <> watched.settings AS foreign_
        FROM (
          SELECT symbol, settings, position, (
            SELECT max(sequence_number)
            FROM event_journal
            WHERE persistence_id = 'symbol|' || symbol) AS highest
          FROM unnest(?, ?) WITH ORDINALITY AS one (symbol, settings, position)) watched
        LEFT JOIN chart_progress progress USING (symbol)
        WHERE watched.highest > coalesce(progress.number, 0)
          OR progress.settings <> watched.settings
        ORDER BY watched.position <= ?, watched.position
        """;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", watched.symbols().toArray()));
      statement.setArray(2, connection.createArrayOf("text", watched.prints().toArray()));
      statement.setInt(3, last + 1);
      List<Behind> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Behind(row.getInt(1) - 1, row.getLong(2), row.getBoolean(3)));
        }
      }
      return found;
    }
  }
}
