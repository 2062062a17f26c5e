package io.fairgap.persistence.projection;

import io.fairgap.persistence.chart.RebuiltCharts;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.persistence.connection.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.pekko.actor.typed.ActorSystem;

/// Rebuilds the read tables from the journal, compares them with those in use, and puts them in
/// their place where they differ.
///
/// All of it is one transaction: the tables in use are read as ever meanwhile, and a rebuild that
/// breaks off leaves nothing behind. The projections may go on while the bulk is rebuilt; they wait
/// only while the last rounds are added and the tables compared. The tables are rebuilt to where
/// the projections have read, so that they go on from there; what the journal holds beyond is their
/// business.
///
/// Candles are no projection and are not touched.
public final class Rebuild {
  private final DataSource source;
  private final ActorSystem<?> system;
  private final List<SymbolChart> charts;
  private final LongConsumer progress;

  /// @param source the connections for repositories
  /// @param system whose journal is read
  /// @param charts those of the symbols that are traded; the rows of others are left as they are
  public Rebuild(DataSource source, ActorSystem<?> system, List<SymbolChart> charts) {
    this(source, system, charts, _ -> {});
  }

  /// @param progress told how many rounds, and then how many candles, are rebuilt, again and again
  public Rebuild(
      DataSource source, ActorSystem<?> system, List<SymbolChart> charts, LongConsumer progress) {
    this.source = source;
    this.system = system;
    this.charts = List.copyOf(charts);
    this.progress = progress;
  }

  /// @param rounds how many were read from the journal
  /// @param candles how many were
  public record Result(long rounds, long candles, List<Comparison> tables) {
    public Result {
      tables = List.copyOf(tables);
    }

    /// Whether the tables in use were what the journal says.
    public boolean isEqual() {
      return tables.stream().allMatch(Comparison::isEqual);
    }
  }

  /// How a table in use compares with the rebuilt one.
  ///
  /// @param rows of the rebuilt one
  /// @param missing rows that the rebuilt one alone has
  /// @param unexpected rows that the one in use alone had
  public record Comparison(String table, long rows, long missing, long unexpected) {
    public boolean isEqual() {
      return missing == 0 && unexpected == 0;
    }
  }

  /// @throws io.fairgap.persistence.connection.DatabaseFault when the database refuses; nothing has
  ///   changed then
  public Result run() {
    return Transaction.run(source, "rebuilding the read tables", this::rebuild);
  }

  private Result rebuild(Connection connection) throws SQLException {
    ShadowTables shadow = ShadowTables.create(connection);
    RecordedRounds journal = new RecordedRounds(system, progress);
    long first = shadow.offset();
    long rounds = journal.write(connection, 0, first);
    RebuiltCharts candles = new RebuiltCharts(system, charts, progress);
    candles.write(connection);
    shadow.lock();
    rounds += journal.write(connection, first, shadow.offset());
    candles.write(connection);
    candles.takeOver(connection, shadow.inUse());
    List<Comparison> tables = shadow.compare();
    shadow.replaceWhatDiffers(tables);
    candles.keep(connection);
    shadow.drop();
    return new Result(rounds, candles.candles(), tables);
  }
}
