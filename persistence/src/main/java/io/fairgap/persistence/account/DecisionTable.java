package io.fairgap.persistence.account;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import io.fairgap.trading.decision.DecisionLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What was decided for an account, a line each.
public final class DecisionTable {
  private static final String DOING = "reading decisions";

  private static final Query<Decided> LATEST =
      new Query<>(
          DOING,
          """
          SELECT closed_at, position, symbol, agent, strategy, setup, decision, confidence, data,
            reasoning, line
          FROM agent_decisions
          WHERE account = ?
          ORDER BY closed_at DESC, position DESC
          LIMIT ?
          """,
          DecisionTable::decided);

  private static final Query<Decided> OF_SETUP =
      new Query<>(
          DOING,
          """
          SELECT closed_at, position, symbol, agent, strategy, setup, decision, confidence, data,
            reasoning, line
          FROM agent_decisions
          WHERE account = ? AND setup = ?
          ORDER BY closed_at, position
          """,
          DecisionTable::decided);

  private static final Query<Decided> LAST_MODE =
      new Query<>(
          DOING,
          """
          SELECT closed_at, position, symbol, agent, strategy, setup, decision, confidence, data,
            reasoning, line
          FROM agent_decisions
          WHERE account = ? AND setup = '' AND decision = 'mode'
          ORDER BY closed_at DESC, position DESC
          LIMIT 1
          """,
          DecisionTable::decided);

  /// The line that closes a round comes behind its decisions.
  private static final Query<String> LINES =
      new Query<>(
          DOING,
          """
          SELECT closed_at, position, line, NULL AS hash
          FROM agent_decisions
          WHERE account = ?
          UNION ALL
          SELECT closed_at, decisions, NULL, hash
          FROM round
          WHERE account = ? AND decisions > 0
          ORDER BY closed_at, position
          """,
          DecisionTable::line);

  private final DataSource source;
  private final String account;

  public DecisionTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// @param closedAt instant T of its round
  /// @param position in the round, from 0
  /// @param agent who decides such things
  /// @param decision `armed`, `refused`, `voted`, `entry`, `exit`, `filled`, `borrowed`,
  ///   `shortened` or `mode`; the last is about the account, so its symbol, strategy and setup are
  ///   empty
  /// @param confidence of a vote, from 0 to 1; null otherwise
  /// @param data what else the line says, as an object of JSON
  /// @param reasoning one sentence
  /// @param line the canonical line, which the round's hash is over
  public record Decided(
      Instant closedAt,
      int position,
      String symbol,
      String agent,
      String strategy,
      String setup,
      String decision,
      @Nullable BigDecimal confidence,
      String data,
      String reasoning,
      String line) {}

  /// The last ones, the newest first.
  public List<Decided> latest(int count) {
    return LATEST.list(source, account, count);
  }

  /// The last change of the account's mode; empty when it has always been active.
  public Optional<Decided> lastMode() {
    return LAST_MODE.list(source, account).stream().findFirst();
  }

  /// Everything about a setup, oldest first.
  public List<Decided> of(String setup) {
    return OF_SETUP.list(source, account, setup);
  }

  /// Gives every canonical line in order, the rounds' hashes among them: what `decisions.jsonl` of
  /// a backtest holds. Any number of them needs little memory.
  public void lines(Consumer<String> taker) {
    LINES.each(source, taker, account, account);
  }

  private static Decided decided(ResultSet row) throws SQLException {
    return new Decided(
        Times.of(row, "closed_at"),
        row.getInt("position"),
        row.getString("symbol"),
        row.getString("agent"),
        row.getString("strategy"),
        row.getString("setup"),
        row.getString("decision"),
        row.getBigDecimal("confidence"),
        row.getString("data"),
        row.getString("reasoning"),
        row.getString("line"));
  }

  private static String line(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    return hash == null
        ? row.getString("line")
        : DecisionLine.ofRound(Times.of(row, "closed_at").toEpochMilli(), hash);
  }
}
