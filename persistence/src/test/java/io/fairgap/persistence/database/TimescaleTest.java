package io.fairgap.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.fixture.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done where TimescaleDB is, on a PostgreSQL in which functions of its names and
/// parameters (version 2.21) only write down that they were called.
class TimescaleTest {
  private static final String FUNCTIONS =
      """
      CREATE TABLE called (number BIGINT GENERATED ALWAYS AS IDENTITY, what TEXT);
      CREATE SCHEMA timescaledb_information;
      CREATE TABLE timescaledb_information.jobs (
        job_id INTEGER GENERATED ALWAYS AS IDENTITY, proc_schema NAME, proc_name NAME,
        schedule_interval INTERVAL, config JSONB);
      CREATE FUNCTION create_hypertable(relation REGCLASS, time_column_name NAME,
        partitioning_column NAME = NULL, chunk_time_interval ANYELEMENT = NULL::bigint,
        if_not_exists BOOLEAN = FALSE, migrate_data BOOLEAN = FALSE) RETURNS VOID
        LANGUAGE SQL AS $$ INSERT INTO called (what)
          SELECT concat_ws(' ', 'hypertable', $1, $2, $4, $5, $6) $$;
      CREATE FUNCTION compression_settings(relation TEXT, segments TEXT, ordering TEXT) RETURNS VOID
        LANGUAGE SQL AS $$ INSERT INTO called (what)
          SELECT concat_ws(' ', 'settings', $1, 'by', $2, 'in', $3) $$;
      CREATE FUNCTION remove_retention_policy(relation REGCLASS, if_exists BOOL = FALSE) RETURNS VOID
        LANGUAGE SQL AS $$ SELECT $$;
      CREATE FUNCTION remove_compression_policy(hypertable REGCLASS, if_exists BOOL = FALSE)
        RETURNS BOOL LANGUAGE SQL AS $$ SELECT TRUE $$;
      CREATE FUNCTION drop_chunks(relation REGCLASS, older_than TIMESTAMPTZ = NULL)
        RETURNS SETOF TEXT LANGUAGE SQL AS $$ INSERT INTO called (what)
          SELECT concat_ws(' ', 'drop', $1, $2 AT TIME ZONE 'UTC') RETURNING '' $$;
      CREATE FUNCTION show_chunks(relation REGCLASS, older_than TIMESTAMPTZ = NULL)
        RETURNS SETOF REGCLASS LANGUAGE SQL AS $$ INSERT INTO called (what)
          SELECT concat_ws(' ', 'show', $1, $2 AT TIME ZONE 'UTC') RETURNING $1 $$;
      CREATE FUNCTION compress_chunk(uncompressed_chunk REGCLASS, if_not_compressed BOOLEAN = TRUE,
        recompress BOOLEAN = FALSE) RETURNS REGCLASS LANGUAGE SQL AS $$ INSERT INTO called (what)
          SELECT concat_ws(' ', 'compress', $1, $2) RETURNING $1 $$;
      CREATE FUNCTION add_job(proc REGPROC, schedule_interval INTERVAL, config JSONB = NULL)
        RETURNS INTEGER LANGUAGE SQL AS $$
          INSERT INTO timescaledb_information.jobs (proc_schema, proc_name, schedule_interval, config)
          VALUES ('public', $1::text, $2, $3) RETURNING job_id $$;
      CREATE FUNCTION delete_job(job_id INTEGER) RETURNS VOID LANGUAGE SQL AS $$
        DELETE FROM timescaledb_information.jobs job WHERE job.job_id = $1 $$;
      """;

  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Connection connection = open();

  @BeforeEach
  void haveTimescale() throws SQLException {
    Database.open(settings).close();
    run(FUNCTIONS);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void growingTablesBecomeHypertablesAndAgeByAJobHoweverOftenTheyDo() throws Exception {
    run("SET timescaledb.license = 'timescale'");

    migrate("present");
    List<String> once = called();
    migrate("present");

    assertThat(once)
        .isEqualTo(
            List.of(
                "hypertable ohlcv_data open_at 7 days t t",
                "settings ohlcv_data by venue, symbol, timeframe in open_at DESC, version DESC",
                "hypertable indicators open_at 7 days t t",
                "settings indicators by venue, symbol, timeframe in open_at DESC",
                "hypertable portfolio_snapshots taken_at 7 days t t",
                "settings portfolio_snapshots by account in taken_at DESC"));
    assertThat(called()).isEqualTo(once);
    assertThat(
            texts(
                "SELECT concat_ws(' ', proc_name, schedule_interval, config)"
                    + " FROM timescaledb_information.jobs"))
        .isEqualTo(List.of("age_tables 1 day {\"search_path\": \"\\\"$user\\\", public\"}"));
    assertThat(ageing())
        .isEqualTo(
            List.of(
                "indicators 30 days 2 years",
                "ohlcv_data 30 days 10 years",
                "portfolio_snapshots 30 days 10 years"));
  }

  @Test
  void rowsAgeByTheNewestOfTheirTableAndNotByToday() throws Exception {
    run("SET timescaledb.license = 'timescale'");
    migrate("present");
    called();
    candle("2013-04-01T00:00Z");
    candle("2013-05-31T12:00Z");
    run("INSERT INTO portfolio_snapshots VALUES ('paper', '2030-01-01T00:00Z', 1, 1, 0, 0, 0)");

    String config = texts("SELECT config FROM timescaledb_information.jobs").getFirst();
    run("SET search_path = pg_catalog");
    run("CALL public.age_tables(1, '%s')".formatted(config));

    assertThat(called())
        .isEqualTo(
            List.of(
                "drop ohlcv_data 2003-05-31 12:00:00",
                "show ohlcv_data 2013-05-01 12:00:00",
                "compress ohlcv_data t",
                "drop portfolio_snapshots 2020-01-01 00:00:00",
                "show portfolio_snapshots 2029-12-02 00:00:00",
                "compress portfolio_snapshots t"));
  }

  @Test
  void withoutTheCommunityLicenceNothingAges() throws Exception {
    run("SET timescaledb.license = 'apache'");

    migrate("present");

    assertThat(called())
        .isEqualTo(
            List.of(
                "hypertable ohlcv_data open_at 7 days t t",
                "hypertable indicators open_at 7 days t t",
                "hypertable portfolio_snapshots taken_at 7 days t t"));
    assertThat(ageing()).isEqualTo(List.of());
  }

  @Test
  void whereTheExtensionIsGoneNothingAgesAnyMore() throws Exception {
    run("SET timescaledb.license = 'timescale'");
    migrate("present");

    migrate("absent");

    assertThat(ageing()).isEqualTo(List.of());
  }

  /// Runs the migration as Flyway would. Its options of a table alone are none that PostgreSQL
  /// knows.
  private void migrate(String timescale) throws IOException, SQLException {
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getClassLoader().getResourceAsStream("db/migration/R__timescale.sql"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String plain =
          text.replace(
              "ALTER TABLE %I SET (timescaledb.compress, timescaledb.compress_segmentby = %L,"
                  + " timescaledb.compress_orderby = %L)",
              "SELECT compression_settings(%L, %L, %L)");
      assertThat(plain).isNotEqualTo(text);
      run(plain.replace("${timescale}", timescale));
    }
  }

  private void candle(String openAt) throws SQLException {
    run(
        "INSERT INTO ohlcv_data VALUES ('paper', 'BTCUSD', '1h', '%s', 1, 1, 1, 1, 1, 0)"
            .formatted(openAt));
  }

  private List<String> called() throws SQLException {
    return texts(
        "WITH taken AS (DELETE FROM public.called RETURNING number, what)"
            + " SELECT what FROM taken ORDER BY number");
  }

  private List<String> ageing() throws SQLException {
    return texts(
        "SELECT concat_ws(' ', table_name, compress_after, keep) FROM ageing ORDER BY table_name");
  }

  private Connection open() {
    try {
      return TestServer.connect(settings);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
