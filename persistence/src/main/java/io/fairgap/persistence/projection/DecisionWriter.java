package io.fairgap.persistence.projection;

import io.fairgap.persistence.connection.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/// Rows of `agent_decisions`.
final class DecisionWriter {
  private DecisionWriter() {}

  static void write(Connection connection, List<AccountRound> rounds) throws SQLException {
    String upsert =
        """
        INSERT INTO agent_decisions (account, closed_at, position, symbol, agent, strategy, setup,
          decision, confidence, data, reasoning, line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        ON CONFLICT (account, closed_at, position) DO UPDATE
        SET (symbol, agent, strategy, setup, decision, confidence, data, reasoning, line)
          = (EXCLUDED.symbol, EXCLUDED.agent, EXCLUDED.strategy, EXCLUDED.setup, EXCLUDED.decision,
            EXCLUDED.confidence, EXCLUDED.data, EXCLUDED.reasoning, EXCLUDED.line)
        """;
    try (Batch batch = new Batch(connection, upsert)) {
      for (AccountRound one : rounds) {
        add(batch, one);
      }
      batch.run();
    }
  }

  private static void add(Batch batch, AccountRound one) throws SQLException {
    OffsetDateTime closedAt = Times.column(one.round().closeTime());
    List<String> lines = one.round().lines();
    // The last line is the round's hash.
    for (int position = 0; position < lines.size() - 1; position++) {
      DecisionFields fields = DecisionFields.parse(lines.get(position));
      batch.add(
          one.account(),
          closedAt,
          position,
          fields.symbol(),
          DecisionWords.agent(fields),
          fields.strategy(),
          fields.setup(),
          fields.decision(),
          fields.confidence(),
          fields.data(),
          DecisionWords.reasoning(fields),
          lines.get(position));
    }
  }
}
