package io.fairgap.persistence.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import io.fairgap.persistence.connection.DatabaseFault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hears what a database answers on the connections of our pools, and remembers for a while that it
/// answers but takes nothing in any more.
final class Refusals implements SQLExceptionOverride {
  private static final String DISK_FULL = "53100";
  private static final String READ_ONLY = "25006";
  private static final String DISK_BROKEN = "58030";

  /// Writers try again every ten seconds at the latest.
  private static final Duration LATELY = Duration.ofSeconds(15);

  private volatile @Nullable Heard last;

  /// @param nanos when, by [System#nanoTime]
  private record Heard(String sentence, long nanos) {}

  /// @return what the pool does with every failure: it looks whether the connection is broken
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    String state = failure.getSQLState();
    if (state != null) {
      String sentence =
          switch (state) {
            case DISK_FULL -> "the disk of the database is full; make room and the node goes on";
            case READ_ONLY -> "the database is read-only and takes nothing in";
            case DISK_BROKEN ->
                DatabaseFault.during("using the database's disk", failure).sentence();
            default -> "";
          };
      if (!sentence.isEmpty()) {
        last = new Heard(sentence, System.nanoTime());
      }
    }
    return Override.CONTINUE_EVICT;
  }

  /// The last one, when it is of the last seconds.
  Optional<String> lately() {
    Heard heard = last;
    return heard == null || System.nanoTime() - heard.nanos > LATELY.toNanos()
        ? Optional.empty()
        : Optional.of(heard.sentence);
  }
}
