package io.fairgap.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.account.DecisionTable.Decided;
import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reading back rows that stand in the tables.
class DecisionTableTest {
  private final ConnectionSettings settings = TestServer.emptyDatabase();
  private final Database database = Database.open(settings);
  private final DecisionTable decisions = new DecisionTable(database.repositories(), "paper");

  @BeforeEach
  void fill() throws SQLException {
    try (Connection connection = TestServer.connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO round VALUES
            ('paper', '2024-01-01T10:00Z', 2, repeat('a', 64)),
            ('paper', '2024-01-01T11:00Z', 0, repeat('a', 64)),
            ('paper', '2024-01-01T12:00Z', 1, repeat('b', 64)),
            ('other', '2024-01-01T13:00Z', 0, repeat('c', 64));
          INSERT INTO agent_decisions VALUES
            ('paper', '2024-01-01T10:00Z', 0, 'A', 'TechnicalAnalyst', 'ifvg', 's1', 'voted', 0.8,
              '{"close": "1"}', 'Voted.', 'line 1'),
            ('paper', '2024-01-01T10:00Z', 1, 'B', 'Execution', 'ifvg', 's2', 'filled', NULL,
              '{}', 'Filled.', 'line 2'),
            ('paper', '2024-01-01T12:00Z', 0, 'A', 'Execution', 'ifvg', 's1', 'filled', NULL,
              '{}', 'Filled.', 'line 3')
          """);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theLatestComeFirst() {
    assertThat(decisions.latest(2)).isEqualTo(List.of(third(), second()));
  }

  @Test
  void aSetupIsToldFromItsBeginning() {
    assertThat(decisions.of("s1")).isEqualTo(List.of(first(), third()));
  }

  @Test
  void linesComeWithTheHashesOfTheirRounds() {
    List<String> lines = new ArrayList<>();

    decisions.lines(lines::add);

    assertThat(lines)
        .isEqualTo(
            List.of(
                "line 1",
                "line 2",
                "{\"at\":\"2024-01-01T10:00:00Z\",\"round\":\"" + "a".repeat(64) + "\"}",
                "line 3",
                "{\"at\":\"2024-01-01T12:00:00Z\",\"round\":\"" + "b".repeat(64) + "\"}"));
  }

  @Test
  void theLastRoundIsTheAccountsOwn() {
    assertThat(new RoundTable(database.repositories(), "paper").last())
        .isEqualTo(
            Optional.of(
                new RoundTable.Round(Instant.parse("2024-01-01T12:00:00Z"), 1, "b".repeat(64))));
    assertThat(new RoundTable(database.repositories(), "nobody").last())
        .isEqualTo(Optional.empty());
  }

  private static Decided first() {
    return new Decided(
        Instant.parse("2024-01-01T10:00:00Z"),
        0,
        "A",
        "TechnicalAnalyst",
        "ifvg",
        "s1",
        "voted",
        new BigDecimal("0.8"),
        "{\"close\": \"1\"}",
        "Voted.",
        "line 1");
  }

  private static Decided second() {
    return filled("2024-01-01T10:00:00Z", 1, "B", "s2", "line 2");
  }

  private static Decided third() {
    return filled("2024-01-01T12:00:00Z", 0, "A", "s1", "line 3");
  }

  private static Decided filled(
      String closedAt, int position, String symbol, String setup, String line) {
    return new Decided(
        Instant.parse(closedAt),
        position,
        symbol,
        "Execution",
        "ifvg",
        setup,
        "filled",
        null,
        "{}",
        "Filled.",
        line);
  }
}
