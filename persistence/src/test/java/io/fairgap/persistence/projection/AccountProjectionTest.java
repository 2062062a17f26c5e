package io.fairgap.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.account.DecisionTable;
import io.fairgap.persistence.account.HoldingTable;
import io.fairgap.persistence.account.RoundTable;
import io.fairgap.persistence.account.SnapshotTable;
import io.fairgap.persistence.account.TradeTable;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.JournalWriter;
import io.fairgap.persistence.fixture.PaperAccount;
import io.fairgap.persistence.fixture.ReadTables;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.persistence.projection.ReadSide.Lag;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountProjectionTest {
  private static final int HOURS = 200;
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final PaperAccount account = PaperAccount.random(7, HOURS);
  private final NaiveTables expected = new NaiveTables(account.rounds());
  private ActorTestKit kit = ReadTables.system(database, 50);

  @AfterEach
  void close() {
    kit.shutdownTestKit();
    database.close();
  }

  @Test
  void theTablesHoldWhatTheRoundsSay() {
    JournalWriter.write(kit, "account|paper", account.events());
    JournalWriter.write(kit, "account|other", PaperAccount.random(8, 20).events());

    ReadTables.update(kit, database, CommitHook.NONE);

    assertTablesAreAsExpected();
  }

  @Test
  void aRoundIsWrittenOnceWhereverTheProjectionDies() throws SQLException {
    countWrites();
    JournalWriter.write(kit, "account|paper", account.events());
    restart(7);
    Dying dying = new Dying();

    ReadTables.update(kit, database, dying);

    assertTablesAreAsExpected();
    assertThat(writesOfEachRound()).isEqualTo(List.of("1 × " + account.rounds().size()));
    assertThat(dying.before.get()).isGreaterThan(3);
    assertThat(dying.after.get()).isGreaterThan(3);
  }

  @Test
  void aProjectionGoesOnWhereItWasStopped() throws SQLException {
    countWrites();
    List<Object> events = new ArrayList<>(account.events());
    int half = events.size() / 2;
    JournalWriter.write(kit, "account|paper", events.subList(0, half));
    ReadTables.update(kit, database, CommitHook.NONE);
    JournalWriter.write(kit, "account|paper", events.subList(half, events.size()));

    restart(50);
    ReadTables.update(kit, database, CommitHook.NONE);

    assertTablesAreAsExpected();
    assertThat(writesOfEachRound()).isEqualTo(List.of("1 × " + account.rounds().size()));
  }

  @Test
  void theLagIsWhatTheProjectionHasNotRead() {
    ReadSide side = new ReadSide(database.repositories());
    Lag empty = side.lag();
    JournalWriter.write(kit, "account|paper", account.events());
    Lag before = side.lag();

    ReadTables.update(kit, database, CommitHook.NONE);

    int rounds = account.rounds().size();
    long highest = account.events().lastIndexOf(account.rounds().getLast()) + 1L;
    assertThat(List.of(empty, before, side.lag()))
        .isEqualTo(
            List.of(new Lag(0, 0, 0), new Lag(highest, 0, rounds), new Lag(highest, highest, 0)));
  }

  private void restart(int group) {
    kit.shutdownTestKit();
    kit = ReadTables.system(database, group);
  }

  private void assertTablesAreAsExpected() {
    var source = database.repositories();
    List<String> lines = new ArrayList<>();
    new DecisionTable(source, "paper").lines(lines::add);

    assertThat(lines).isEqualTo(expected.lines());
    assertThat(new RoundTable(source, "paper").last()).isEqualTo(Optional.of(expected.lastRound()));
    assertThat(new TradeTable(source, "paper").between(Instant.EPOCH, Instant.now()))
        .isEqualTo(expected.trades());
    assertThat(new HoldingTable(source, "paper").all()).isEqualTo(expected.holdings());
    assertThat(new SnapshotTable(source, "paper").latest(HOURS)).isEqualTo(expected.snapshots());
  }

  /// Lets the server count in the same transaction how often each round is written.
  private void countWrites() throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE write_of_round (closed_at TIMESTAMPTZ);
          CREATE FUNCTION count_write() RETURNS TRIGGER LANGUAGE plpgsql AS
          $$ BEGIN INSERT INTO write_of_round VALUES (NEW.closed_at); RETURN NEW; END $$;
          CREATE TRIGGER count_write AFTER INSERT OR UPDATE ON round
          FOR EACH ROW EXECUTE FUNCTION count_write()
          """);
    }
  }

  /// How many rounds were written how often.
  private List<String> writesOfEachRound() throws SQLException {
    String query =
        """
        SELECT times || ' × ' || count(*)
        FROM (SELECT count(*) AS times FROM write_of_round GROUP BY closed_at) written
        GROUP BY times
        ORDER BY times
        """;
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /// Dies around every few commits and counts how often.
  private static final class Dying implements CommitHook {
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger after = new AtomicInteger();

    @Override
    public void beforeCommit() {
      if (commits.incrementAndGet() % 3 == 0) {
        throw new IllegalStateException("died before commit " + before.incrementAndGet());
      }
    }

    @Override
    public void afterCommit() {
      if (commits.get() % 4 == 0) {
        throw new IllegalStateException("died after commit " + after.incrementAndGet());
      }
    }
  }
}
