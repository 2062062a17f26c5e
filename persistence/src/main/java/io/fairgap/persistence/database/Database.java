package io.fairgap.persistence.database;

import com.typesafe.config.Config;
import com.zaxxer.hikari.HikariDataSource;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL with our schema in it, embedded or anybody's: the two differ in their settings
/// alone.
///
/// Three pools, so that no kind of work can starve another: one for repositories, one for
/// projections with as many connections as projections have threads, and the journal's own, which
/// the plug-in makes from [#journalConfig].
public final class Database implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 2;

  private final ConnectionSettings settings;
  private final HikariDataSource repositories;
  private final @Nullable HikariDataSource projections;
  private final Refusals refusals;

  private Database(
      ConnectionSettings settings,
      HikariDataSource repositories,
      @Nullable HikariDataSource projections,
      Refusals refusals) {
    this.settings = settings;
    this.repositories = repositories;
    this.projections = projections;
    this.refusals = refusals;
  }

  /// Connects, and brings the schema to what this program knows.
  ///
  /// @throws DatabaseFault when the database cannot be reached or refuses the user, when it is
  ///   older than PostgreSQL 15, belongs to somebody else or holds a newer schema than this
  ///   program's
  public static Database open(ConnectionSettings settings) {
    Requirements.check(settings);
    Schema.migrate(settings);
    Refusals refusals = new Refusals();
    HikariDataSource repositories = Pools.repositories(settings, refusals);
    try {
      return new Database(settings, repositories, Pools.projections(settings, refusals), refusals);
    } catch (RuntimeException e) {
      repositories.close();
      throw e;
    }
  }

  /// Connects for reading, with few connections, to a schema that is left as it is.
  ///
  /// @throws DatabaseFault when the database cannot be reached or refuses the user, or holds an
  ///   older or a newer schema than this program's
  public static Database read(ConnectionSettings settings) {
    Requirements.check(settings);
    Schema.check(settings);
    Refusals refusals = new Refusals();
    return new Database(settings, Pools.readers(settings, refusals), null, refusals);
  }

  /// Connections for repositories, which are in auto-commit mode when taken.
  public DataSource repositories() {
    return repositories;
  }

  /// Connections for projections, which are not; a database that is only read has none.
  public DataSource projections() {
    return Objects.requireNonNull(projections, "a reader projects nothing");
  }

  /// What is wrong with it now, a sentence without its full stop: it does not answer, or takes
  /// nothing in. Waits some seconds at most.
  public Optional<String> trouble() {
    return answers() ? refusals.lately() : Optional.of("the database does not answer");
  }

  private boolean answers() {
    try (Connection connection = repositories.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException _) {
      return false;
    }
  }

  /// What an actor system needs to keep its journal and snapshots here.
  public Config journalConfig() {
    return JournalConfig.of(
        settings, projections == null ? Pools.READER_CONNECTIONS : Pools.JOURNAL_CONNECTIONS);
  }

  /// Closes the pools; the server goes on.
  @Override
  public void close() {
    if (projections != null) {
      projections.close();
    }
    repositories.close();
  }
}
