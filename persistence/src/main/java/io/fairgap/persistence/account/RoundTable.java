package io.fairgap.persistence.account;

import io.fairgap.persistence.connection.Query;
import io.fairgap.persistence.connection.Times;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/// The rounds that an account recorded.
public final class RoundTable {
  private static final Query<Round> LAST =
      new Query<>(
          "reading rounds",
          """
          SELECT closed_at, decisions, hash
          FROM round
          WHERE account = ?
          ORDER BY closed_at DESC
          LIMIT 1
          """,
          row ->
              new Round(
                  Times.of(row, "closed_at"), row.getInt("decisions"), row.getString("hash")));

  private final DataSource source;
  private final String account;

  public RoundTable(DataSource source, String account) {
    this.source = source;
    this.account = account;
  }

  /// @param closedAt its instant T
  /// @param decisions how many lines it decided
  /// @param hash of the last round up to it that decided something
  public record Round(Instant closedAt, int decisions, String hash) {}

  /// The last one; empty when nothing was recorded.
  public Optional<Round> last() {
    return LAST.list(source, account).stream().findFirst();
  }
}
