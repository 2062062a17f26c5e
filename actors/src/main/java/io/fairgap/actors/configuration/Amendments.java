package io.fairgap.actors.configuration;

import io.fairgap.trading.live.Answer;
import java.util.List;

/// Checks changes of settings.
@FunctionalInterface
public interface Amendments {
  /// Nothing can be changed.
  Amendments NONE =
      (_, _) -> new Answer.Refuse<>("The settings of this account cannot be changed.");

  /// All settings with some of them changed.
  ///
  /// @param settings that hold, `key = value` lines, sorted
  /// @param assignments `key=value` each
  /// @return the lines as they would be then, or in one sentence why that cannot be
  Answer<String> amend(List<String> settings, List<String> assignments);
}
