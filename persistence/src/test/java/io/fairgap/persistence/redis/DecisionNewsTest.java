package io.fairgap.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.JournalWriter;
import io.fairgap.persistence.fixture.PaperAccount;
import io.fairgap.persistence.fixture.ReadTables;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.persistence.redis.Bulletin.DecisionTaken;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionNewsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Database database = Database.open(TestServer.emptyDatabase());
  private final ActorTestKit kit = ReadTables.system(database, 50);
  private final List<Bulletin> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    kit.shutdownTestKit();
    database.close();
  }

  @Test
  void whatIsDecidedFromNowOnIsToldOnceAndInOrderToWhomItConcerns() {
    PaperAccount before = PaperAccount.random(1, 30);
    PaperAccount after = PaperAccount.random(7, 60);
    JournalWriter.write(kit, "account|old", before.events());

    DecisionNews.tell(kit.system(), database.repositories(), told::add);
    JournalWriter.write(kit, "account|paper", after.events());
    List<String> lines = decisions(after.rounds());
    kit.createTestProbe()
        .awaitAssert(
            LIMIT,
            () -> {
              assertThat(told).hasSizeGreaterThanOrEqualTo(lines.size());
              return told;
            });

    assertThat(told.stream().map(DecisionTaken.class::cast).map(DecisionTaken::line))
        .containsExactlyElementsOf(lines);
    assertThat(told)
        .allSatisfy(bulletin ->
            assertThat(bulletin)
                .isInstanceOfSatisfying(DecisionTaken.class, DecisionNewsTest::isAddressed));
  }

  private static void isAddressed(DecisionTaken taken) {
    String line = taken.line();
    boolean orders = line.contains("\"filled\"") || line.contains("\"exit\"");
    boolean signals = line.contains("\"voted\"") || line.contains("\"armed\"");
    assertThat(taken.account()).isEqualTo("paper");
    if (orders) {
      assertThat(taken.channel()).isEqualTo(Bulletin.ORDERS);
    } else if (signals) {
      assertThat(taken.channel()).isEqualTo(Bulletin.SIGNALS);
    } else if (line.contains("\"entry\"")) {
      assertThat(taken.channel()).isEqualTo(Bulletin.RISK);
    }
  }

  /// The lines without those that close a round.
  private static List<String> decisions(List<RoundDecided> rounds) {
    return rounds.stream()
        .flatMap(round -> round.lines().stream())
        .filter(line -> line.contains("\"decision\""))
        .toList();
  }
}
