package io.fairgap.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A role that owns its database and nothing else, on a server that seems to have TimescaleDB: what
/// the role finds in the catalogue stands in a schema of its search path.
class OrdinaryRoleTest {
  private static final Query<String> ROUNDS =
      new Query<>(
          "counting", "SELECT current_user || ' ' || count(*) FROM round", row -> row.getString(1));

  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
  private final String role = "owner_of_" + name;
  private final Connection superuser = open();

  /// The server lets one user in, who turns into the role at once.
  @BeforeEach
  void makeTheRole() throws SQLException {
    run(
        """
        CREATE ROLE %2$s;
        ALTER DATABASE %1$s OWNER TO %2$s;
        ALTER ROLE CURRENT_USER IN DATABASE %1$s SET role = %2$s;
        ALTER DATABASE %1$s SET search_path = public, elsewhere, pg_catalog;
        CREATE SCHEMA elsewhere;
        GRANT USAGE ON SCHEMA elsewhere TO %2$s;
        CREATE VIEW elsewhere.pg_available_extensions AS SELECT 'timescaledb'::name AS name;
        GRANT SELECT ON elsewhere.pg_available_extensions TO %2$s
        """
            .formatted(name, role));
  }

  @AfterEach
  void close() throws SQLException {
    superuser.close();
  }

  @Test
  void whoMayNotSeeWhatTheServerLoadsGetsPlainTables() {
    try (Database database = Database.open(settings)) {
      assertThat(ROUNDS.list(database.repositories())).containsExactly(role + " 0");
    }
  }

  @Test
  void whoMayNotMakeTheExtensionGetsPlainTables() throws SQLException {
    run(
        """
        CREATE VIEW elsewhere.pg_settings AS
        SELECT 'shared_preload_libraries' AS name, 'timescaledb' AS setting;
        GRANT SELECT ON elsewhere.pg_settings TO %s
        """
            .formatted(role));

    try (Database database = Database.open(settings)) {
      assertThat(Timescale.of(settings)).isEqualTo(Timescale.ABSENT);
      assertThat(ROUNDS.list(database.repositories())).containsExactly(role + " 0");
    }
  }

  private Connection open() {
    try {
      return TestServer.connect(settings);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
