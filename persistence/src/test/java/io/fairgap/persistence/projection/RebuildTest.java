package io.fairgap.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.persistence.account.DecisionTable;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.JournalWriter;
import io.fairgap.persistence.fixture.PaperAccount;
import io.fairgap.persistence.fixture.ReadTables;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.persistence.projection.Rebuild.Comparison;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.performance.NamedFigures;
import io.fairgap.trading.performance.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final PaperAccount account = PaperAccount.random(11, 120);
  private final NaiveTables expected = new NaiveTables(account.rounds());
  private final ActorTestKit kit = ReadTables.system(database, 50);
  private final Rebuild rebuild = new Rebuild(database.repositories(), kit.system(), List.of());

  @BeforeEach
  void fill() {
    JournalWriter.write(kit, "account|paper", account.events());
    ReadTables.update(kit, database, CommitHook.NONE);
  }

  @AfterEach
  void close() {
    kit.shutdownTestKit();
    database.close();
  }

  @Test
  void tablesThatTheProjectionWroteAreRebuiltEqual() {
    Rebuild.Result result = rebuild.run();

    assertThat(result).isEqualTo(equal());
    assertThat(result.isEqual()).isTrue();
  }

  @Test
  void whatDiffersIsSaidAndReplaced() throws SQLException {
    run("DELETE FROM agent_decisions WHERE position = 0 AND decision = 'filled'");
    long deleted = expectedDecisions() - decisions();
    run(
        "UPDATE trades SET pnl = pnl + 1 WHERE setup = (SELECT min(setup) FROM trades WHERE pnl > 0)");
    run("INSERT INTO holdings VALUES ('ghost', 'A', 1, 1, 1, 1, 0, now())");
    run(
        """
        INSERT INTO ohlcv_data (venue, symbol, timeframe, open_at, open, high, low, close, volume)
        VALUES ('paper', 'A', '1h', now(), 1, 1, 1, 1, 1)
        """);

    Rebuild.Result first = rebuild.run();
    Rebuild.Result second = rebuild.run();

    List<Comparison> tables = new ArrayList<>(equal().tables());
    tables.set(1, new Comparison("agent_decisions", expectedDecisions(), deleted, 0));
    tables.set(2, new Comparison("trades", expected.trades().size(), 1, 1));
    tables.set(3, new Comparison("holdings", expected.holdings().size(), 0, 1));
    assertThat(first).isEqualTo(new Rebuild.Result(account.rounds().size(), 0, tables));
    assertThat(first.isEqual()).isFalse();
    assertThat(second).isEqualTo(equal());
    assertThat(count("SELECT count(*) FROM ohlcv_data")).isEqualTo(1);
    assertThat(lines()).isEqualTo(expected.lines());
  }

  @Test
  void whatHasAgedOutStaysAwayAndIsMissedByNobody() throws SQLException {
    String young = " (SELECT max(taken_at) FROM portfolio_snapshots) - INTERVAL '3 days'";
    run("INSERT INTO ageing VALUES ('portfolio_snapshots', 'taken_at', '1 day', '3 days')");
    run("DELETE FROM portfolio_snapshots WHERE taken_at <" + young);
    long kept = count("SELECT count(*) FROM portfolio_snapshots");

    Rebuild.Result aged = rebuild.run();
    run(
        "DELETE FROM portfolio_snapshots WHERE taken_at = (SELECT max(taken_at) FROM portfolio_snapshots)");
    boolean damaged = rebuild.run().isEqual();
    Rebuild.Result mended = rebuild.run();

    assertThat(kept).isBetween(1L, expected.snapshots().size() - 1L);
    assertThat(aged.tables()).contains(new Comparison("portfolio_snapshots", kept, 0, 0));
    assertThat(aged.isEqual()).isTrue();
    assertThat(damaged).isFalse();
    assertThat(mended).isEqualTo(aged);
    assertThat(count("SELECT count(*) FROM portfolio_snapshots")).isEqualTo(kept);
  }

  @Test
  void tablesAreRebuiltToWhereTheProjectionHasRead() throws SQLException {
    JournalWriter.write(kit, "account|late", PaperAccount.random(12, 30).events());

    Rebuild.Result behind = rebuild.run();
    ReadTables.update(kit, database, CommitHook.NONE);
    Rebuild.Result current = rebuild.run();

    assertThat(behind).isEqualTo(equal());
    assertThat(current.isEqual()).isTrue();
    assertThat(current.rounds())
        .isEqualTo(account.rounds().size() + PaperAccount.random(12, 30).rounds().size());
  }

  @Test
  void aProjectionMayGoOnBesideARebuild() {
    List<AccountEvent> late = PaperAccount.random(12, 150).events();
    List<Boolean> equal = new ArrayList<>();
    var projection = ReadTables.start(kit, database, CommitHook.NONE);

    for (int from = 0; from < late.size(); from += 20) {
      JournalWriter.write(
          kit, "account|late", late.subList(from, Math.min(late.size(), from + 20)));
      equal.add(rebuild.run().isEqual());
    }
    ReadTables.finish(kit, database, projection);
    Rebuild.Result last = rebuild.run();

    assertThat(equal).hasSizeGreaterThan(5).containsOnly(true);
    assertThat(last.isEqual()).isTrue();
    assertThat(last.rounds())
        .isEqualTo(account.rounds().size() + PaperAccount.random(12, 150).rounds().size());
  }

  @Test
  void aRebuildThatBreaksOffLeavesNothing() throws SQLException {
    run("UPDATE round SET hash = repeat('f', 64)");
    run(
        """
        UPDATE event_journal SET event_ser_manifest = 'unknown'
        WHERE ordering =
          (SELECT min(ordering) FROM event_journal WHERE persistence_id LIKE 'account|%')
        """);

    assertThatThrownBy(rebuild::run).isNotNull();

    assertThat(count("SELECT count(*) FROM pg_namespace WHERE nspname = 'shadow'")).isZero();
    assertThat(count("SELECT count(*) FROM round WHERE hash <> repeat('f', 64)")).isZero();
  }

  private Rebuild.Result equal() {
    int rounds = account.rounds().size();
    return new Rebuild.Result(
        rounds,
        0,
        List.of(
            new Comparison("round", rounds, 0, 0),
            new Comparison("agent_decisions", expectedDecisions(), 0, 0),
            new Comparison("trades", expected.trades().size(), 0, 0),
            new Comparison("holdings", expected.holdings().size(), 0, 0),
            new Comparison("portfolio_snapshots", rounds, 0, 0),
            new Comparison("journal", expected.trades().size(), 0, 0),
            new Comparison("performance_trail", 1, 0, 0),
            new Comparison("performance_symbol", 2, 0, 0),
            new Comparison("performance_curve", periods().size(), 0, 0),
            new Comparison(
                "performance_day", periods().stream().filter(Period::isDay).count(), 0, 0),
            new Comparison(
                "performance_metrics", (long) periods().size() * NamedFigures.names().size(), 0, 0),
            new Comparison("tracked_fvgs", 0, 0, 0),
            new Comparison("tracked_liquidity", 0, 0, 0),
            new Comparison("indicators", 0, 0, 0)));
  }

  private Set<Period> periods() {
    return account.rounds().stream()
        .flatMap(round -> Period.of(round.closeTime()).stream())
        .collect(Collectors.toSet());
  }

  private long expectedDecisions() {
    return expected.lines().stream().filter(line -> line.contains("\"decision\"")).count();
  }

  private long decisions() throws SQLException {
    return count("SELECT count(*) FROM agent_decisions");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    new DecisionTable(database.repositories(), "paper").lines(lines::add);
    return lines;
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
