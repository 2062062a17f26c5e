package io.fairgap.app.live;

import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.database.Database;
import io.fairgap.trading.screening.ResearchEvent;
import io.fairgap.trading.screening.Screening;
import java.util.Iterator;
import java.util.Optional;

/// What market research recorded.
public final class RecordedResearch {
  private RecordedResearch() {}

  /// The last screening; empty before the first.
  public static Optional<Screening> last(Database database) {
    Optional<Screening> last = Optional.empty();
    try (Journal journal = new Journal(database)) {
      Iterator<ResearchEvent> events =
          journal.iterator(journal.recorded().ofResearch(PaperAccount.NAME));
      while (events.hasNext()) {
        last =
            switch (events.next()) {
              case ResearchEvent.Screened(var screening) -> Optional.of(screening);
            };
      }
    }
    return last;
  }
}
