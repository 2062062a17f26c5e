package io.fairgap.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.JournalWriter;
import io.fairgap.persistence.fixture.PaperAccount;
import io.fairgap.persistence.fixture.ReadTables;
import io.fairgap.persistence.fixture.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordedEventsTest {
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final ActorTestKit kit = ReadTables.system(database, 50);
  private final RecordedEvents recorded = new RecordedEvents(kit.system(), database.repositories());
  private final PaperAccount account = PaperAccount.random(3, 60);

  @AfterEach
  void close() {
    kit.shutdownTestKit();
    database.close();
  }

  @Test
  void whatEntitiesRecordedComesBackInOrder() {
    JournalWriter.write(kit, "account|paper", account.events());
    JournalWriter.write(kit, "symbol|A", account.candles().subList(0, 1));
    JournalWriter.write(kit, "symbol|B", account.candles().subList(1, 2));

    assertThat(all(recorded.ofAccount("paper"))).isEqualTo(account.events());
    assertThat(all(recorded.ofSymbol("B"))).isEqualTo(account.candles().subList(1, 2));
    assertThat(all(recorded.ofSymbol("C"))).isEmpty();
  }

  @Test
  void aGapFailsTheReadingInsteadOfEndingIt() throws SQLException {
    JournalWriter.write(kit, "account|paper", account.events());
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM event_tag");
      statement.execute("DELETE FROM event_journal WHERE sequence_number = 5");
    }

    assertThatThrownBy(() -> all(recorded.ofAccount("paper")))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("The journal of account|paper has a gap: its event 5 is missing.");
  }

  private <T> List<T> all(Source<T, NotUsed> source) {
    return source.runWith(Sink.seq(), kit.system()).toCompletableFuture().join();
  }
}
