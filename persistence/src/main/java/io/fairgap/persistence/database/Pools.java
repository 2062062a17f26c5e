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

  /// A transaction that stays open for ten seconds could hide an event from the projections for
  /// good, as they take a missing number for a hole by then.
  static final Duration JOURNAL_LIMIT = Duration.ofSeconds(7);

  private Pools() {}

  static HikariDataSource repositories(ConnectionSettings settings) {
    return pool("repositories", settings, REPOSITORY_CONNECTIONS, REPOSITORY_LIMIT, true);
  }

  static HikariDataSource projections(ConnectionSettings settings) {
    return pool("projections", settings, PROJECTION_THREADS, JOURNAL_LIMIT, false);
  }

  /// The start-up options that make the server end what takes too long.
  static String options(Duration limit) {
    return "-c statement_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d"
        .formatted(limit.toMillis());
  }

  private static HikariDataSource pool(
      String name, ConnectionSettings settings, int size, Duration limit, boolean autoCommit) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(size);
    config.setAutoCommit(autoCommit);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.addDataSourceProperty("ApplicationName", "fairgap " + name);
    config.addDataSourceProperty("options", options(limit));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }
}
