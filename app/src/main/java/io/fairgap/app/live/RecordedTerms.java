package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.database.Database;
import io.fairgap.trading.live.Agreement;
import io.fairgap.trading.live.ConfigurationEvent;
import io.fairgap.trading.live.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What was changed of an account's terms.
public final class RecordedTerms {
  private RecordedTerms() {}

  /// @param number of the terms, from 1
  /// @param settings that differ from those before
  /// @param watched symbols that may be entered; empty when they stayed the same
  public record Change(
      long number, Instant at, String by, List<Setting> settings, Optional<List<String>> watched) {}

  /// @param line as it is now, `key = value`
  /// @param before the value that it had
  public record Setting(String line, String before) {}

  /// The last change; empty when there was none.
  public static Optional<Change> last(Database database) {
    return read(database).flatMap(changes -> changes.stream().reduce((_, later) -> later));
  }

  /// All changes, oldest first.
  ///
  /// @throws Mistake when nothing is recorded
  public static List<Change> changes(Database database) {
    return read(database)
        .orElseThrow(() -> new Mistake("Nothing is recorded yet; ./fairgap run begins a record."));
  }

  private static Optional<List<Change>> read(Database database) {
    List<Change> changes = new ArrayList<>();
    List<Agreement> agreed = List.of();
    try (Journal journal = new Journal(database)) {
      Iterator<ConfigurationEvent> events =
          journal.iterator(journal.recorded().ofConfiguration(PaperAccount.NAME));
      if (!events.hasNext()) {
        return Optional.empty();
      }
      while (events.hasNext()) {
        ConfigurationEvent event = events.next();
        if (event instanceof ConfigurationEvent.Changed changed) {
          changes.add(change(agreed.getFirst().terms(), changed));
        }
        agreed = Agreement.after(agreed, event);
      }
    }
    return Optional.of(changes);
  }

  private static Change change(Terms before, ConfigurationEvent.Changed changed) {
    Terms now = changed.terms();
    List<String> old = before.rules().settings();
    List<Setting> settings =
        now.rules().settings().stream()
            .filter(line -> !old.contains(line))
            .map(line -> new Setting(line, value(old, line)))
            .toList();
    return new Change(
        now.number(),
        Instant.ofEpochMilli(changed.at()),
        changed.by(),
        settings,
        now.watched().equals(before.watched()) ? Optional.empty() : Optional.of(now.watched()));
  }

  private static String value(List<String> lines, String line) {
    String key = line.substring(0, line.indexOf('=') + 1);
    return lines.stream()
        .filter(one -> one.startsWith(key))
        .map(one -> one.substring(key.length()).strip())
        .findFirst()
        .orElse("unset");
  }
}
