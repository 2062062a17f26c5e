package io.fairgap.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fairgap.persistence.connection.ConnectionSettings;
import java.time.Duration;

/// The connection pools beside the journal's.
final class Pools {
  /// Projections block a thread each, and a thread needs a connection.
  static final int PROJECTION_THREADS = 4;

  private static final int REPOSITORY_CONNECTIONS = 6;
  private static final Duration REPOSITORY_LIMIT = Duration.ofSeconds(60);

  /// How long a statement of the journal may take. An event whose transaction stays open for longer
  /// than readers wait for a missing number, as `persistence.conf` says, is hidden from them for
  /// good.
  static final Duration JOURNAL_LIMIT = Duration.ofSeconds(5);

  /// How many connections of the journal's pool stay open.
  static final int JOURNAL_CONNECTIONS = 10;

  /// Of a reader's pools: what it needs beyond is opened when it does.
  static final int READER_CONNECTIONS = 1;

  private Pools() {}

  static HikariDataSource repositories(ConnectionSettings settings, Refusals refusals) {
    return repositories("repositories", settings, refusals, REPOSITORY_CONNECTIONS);
  }

  /// The same for a command that reads: there may be many of them beside a node.
  static HikariDataSource readers(ConnectionSettings settings, Refusals refusals) {
    return repositories("readers", settings, refusals, READER_CONNECTIONS);
  }

  private static HikariDataSource repositories(
      String name, ConnectionSettings settings, Refusals refusals, int kept) {
    HikariConfig config = config(name, settings, REPOSITORY_LIMIT, refusals);
    config.setMaximumPoolSize(REPOSITORY_CONNECTIONS);
    config.setMinimumIdle(kept);
    return new HikariDataSource(config);
  }

  static HikariDataSource projections(ConnectionSettings settings, Refusals refusals) {
    HikariConfig config = config("projections", settings, JOURNAL_LIMIT, refusals);
    config.setMaximumPoolSize(PROJECTION_THREADS);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  /// The start-up options that make the server end what takes too long.
  static String options(Duration limit) {
    return "-c statement_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d"
        .formatted(limit.toMillis());
  }

  private static HikariConfig config(
      String name, ConnectionSettings settings, Duration limit, Refusals refusals) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.addDataSourceProperty("ApplicationName", "fairgap " + name);
    config.addDataSourceProperty("options", options(limit));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.setExceptionOverride(refusals);
    return config;
  }
}
