package io.fairgap.persistence.projection;

import io.fairgap.persistence.chart.ChartTables;
import io.fairgap.persistence.connection.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tables of the same names and shapes as those in use, in the schema `shadow`, for the length of
/// one transaction.
final class ShadowTables {
  private static final List<String> NAMES =
      Stream.concat(AccountTables.NAMES.stream(), ChartTables.NAMES.stream()).toList();

  private final Connection connection;
  private final String schema;

  private ShadowTables(Connection connection, String schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /// Makes them, empty; from now on the connection sees them first.
  static ShadowTables create(Connection connection) throws SQLException {
    Transaction.withoutLimits(connection);
    String schema = text(connection, "SELECT quote_ident(current_schema())");
    run(connection, "CREATE SCHEMA shadow");
    for (String table : NAMES) {
      run(
          connection,
          "CREATE TABLE shadow.%1$s (LIKE %2$s.%1$s INCLUDING ALL)".formatted(table, schema));
    }
    run(connection, "SET LOCAL search_path TO shadow, " + schema);
    return new ShadowTables(connection, schema);
  }

  /// Number of the last event that the projection has read; 0 before its first.
  long offset() throws SQLException {
    return Long.parseLong(
        text(
            connection,
            """
            SELECT coalesce(max(current_offset::bigint), 0)
            FROM pekko_projection_offset_store
            WHERE projection_name = '%s' AND projection_key = '%s'
            """
                .formatted(Projections.ACCOUNT, Projections.WHOLE)));
  }

  /// Name of the schema of the tables in use.
  String inUse() {
    return schema;
  }

  /// Lets nobody write to the tables in use until the transaction ends; reading goes on. A group of
  /// a projection stores its offset before its rows, and the locks are taken in the same order, so
  /// that the two never wait for each other.
  void lock() throws SQLException {
    lock("pekko_projection_offset_store");
    for (String table : AccountTables.NAMES) {
      lock(table);
    }
    lock(ChartTables.PROGRESS);
    for (String table : ChartTables.NAMES) {
      lock(table);
    }
  }

  private void lock(String table) throws SQLException {
    run(connection, "LOCK TABLE %s.%s IN SHARE ROW EXCLUSIVE MODE".formatted(schema, table));
  }

  /// Row for row, without those that have aged out of the tables in use, or may at any time.
  List<Rebuild.Comparison> compare() throws SQLException {
    List<Rebuild.Comparison> comparisons = new ArrayList<>();
    for (String table : NAMES) {
      comparisons.add(compare(table));
    }
    return comparisons;
  }

  private Rebuild.Comparison compare(String table) throws SQLException {
    String young = young(table);
    run(connection, "DELETE FROM shadow.%s WHERE NOT (%s)".formatted(table, young));
    String query =
        """
        WITH live AS NOT MATERIALIZED (SELECT * FROM %2$s.%1$s WHERE %3$s)
        SELECT
          (SELECT count(*) FROM shadow.%1$s),
          (SELECT count(*) FROM (TABLE shadow.%1$s EXCEPT TABLE live) missing),
          (SELECT count(*) FROM (TABLE live EXCEPT TABLE shadow.%1$s) unexpected)
        """
            .formatted(table, schema, young);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return new Rebuild.Comparison(table, rows.getLong(1), rows.getLong(2), rows.getLong(3));
    }
  }

  /// The condition under which a row is kept, however old the table gets: all of them where nothing
  /// ages.
  private String young(String table) throws SQLException {
    return text(
        connection,
        """
        SELECT coalesce(max(format(
          '%%I >= coalesce((SELECT max(%%1$I) FROM shadow.%%I) - %%L::interval, ''-infinity'')',
          time_column, table_name, keep)), 'TRUE')
        FROM ageing
        WHERE table_name = '%s'
        """
            .formatted(table));
  }

  /// Rows change places rather than tables: a table in use may be a hypertable, and its indexes
  /// have names that later migrations know.
  void replaceWhatDiffers(List<Rebuild.Comparison> comparisons) throws SQLException {
    for (Rebuild.Comparison comparison : comparisons) {
      if (!comparison.isEqual()) {
        String table = comparison.table();
        run(connection, "DELETE FROM %s.%s".formatted(schema, table));
        run(connection, "INSERT INTO %2$s.%1$s TABLE shadow.%1$s".formatted(table, schema));
      }
    }
  }

  void drop() throws SQLException {
    run(connection, "DROP SCHEMA shadow CASCADE");
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
