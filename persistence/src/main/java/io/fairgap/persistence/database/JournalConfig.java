package io.fairgap.persistence.database;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.persistence.connection.ConnectionSettings;
import java.util.Map;

/// The configuration of the journal, its readers and the projections, from `persistence.conf`.
final class JournalConfig {
  private JournalConfig() {}

  /// @param kept connections that stay open
  static Config of(ConnectionSettings settings, int kept) {
    Config values =
        ConfigFactory.parseMap(
            Map.of(
                "database.url", settings.url(),
                "database.user", settings.user(),
                "database.password", settings.password(),
                "database.options", Pools.options(Pools.JOURNAL_LIMIT),
                "database.kept-connections", kept,
                "database.projection-threads", Pools.PROJECTION_THREADS));
    return ConfigFactory.parseResources(JournalConfig.class.getClassLoader(), "persistence.conf")
        .resolveWith(values);
  }
}
