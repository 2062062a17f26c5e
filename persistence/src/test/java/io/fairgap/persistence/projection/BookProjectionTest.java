package io.fairgap.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.persistence.account.PerformanceTable;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.JournalWriter;
import io.fairgap.persistence.fixture.PaperAccount;
import io.fairgap.persistence.fixture.ReadTables;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.trading.performance.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The journal and the figures of an account, projected in small groups and in two lives.
class BookProjectionTest {
  private static final int HOURS = 1_000;

  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final PaperAccount account = PaperAccount.random(21, HOURS);
  private final NaiveBook expected = new NaiveBook(account.rounds());
  private final JournalTable journal = new JournalTable(database.repositories(), "paper");
  private final PerformanceTable performance =
      new PerformanceTable(database.repositories(), "paper");
  private ActorTestKit kit = ReadTables.system(database, 37);

  @BeforeEach
  void projectInTwoLives() {
    int half = account.events().size() / 2;
    JournalWriter.write(kit, "account|paper", account.events().subList(0, half));
    JournalWriter.write(kit, "account|other", PaperAccount.random(8, 20).events());
    ReadTables.update(kit, database, CommitHook.NONE);
    kit.shutdownTestKit();
    kit = ReadTables.system(database, 11);
    JournalWriter.write(
        kit, "account|paper", account.events().subList(half, account.events().size()));
    ReadTables.update(kit, database, CommitHook.NONE);
  }

  @AfterEach
  void close() {
    kit.shutdownTestKit();
    database.close();
  }

  @Test
  void theJournalHoldsEveryTradeWithWhereItCameFrom() {
    List<BookedTrade> all = new ArrayList<>();
    journal.all(all::add);

    assertThat(all).hasSizeGreaterThan(20).isEqualTo(expected.trades());
    assertThat(journal.latest(3)).isEqualTo(all.reversed().subList(0, 3));
    assertThat(
            Stream.of("2", all.get(1).setup(), "0", "nothing", "99999999999999999999")
                .map(journal::of)
                .toList())
        .isEqualTo(
            List.of(
                Optional.of(all.get(1)),
                Optional.of(all.get(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void theFiguresAreThoseOfABacktestOverEveryHour() {
    assertThat(performance.overall()).isEqualTo(Optional.of(expected.figures(Period.ALL)));
  }

  @Test
  void everyDayAndWeekHasItsOwnFigures() {
    List<PerformanceTable.Figures> days = performance.days(HOURS);
    List<PerformanceTable.Figures> weeks = performance.weeks(HOURS);

    assertThat(days).hasSize(42).isEqualTo(naive(days));
    assertThat(weeks).hasSize(6).isEqualTo(naive(weeks));
    assertThat(days.getFirst().period()).isEqualTo(new Period("2024-02-11"));
    assertThat(performance.weeks(1)).isEqualTo(weeks.subList(0, 1));
  }

  private List<PerformanceTable.Figures> naive(List<PerformanceTable.Figures> read) {
    return read.stream().map(one -> expected.figures(one.period())).toList();
  }
}
