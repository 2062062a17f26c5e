package io.fairgap.app.config;

import java.util.Locale;

/// One setting: its name in files and `--set`, its type, and a line that explains it.
public sealed interface Setting<T> permits Key, OpenKey {
  /// Groups and words joined by dots, such as `gap.sessionGaps`.
  String name();

  Type<T> type();

  /// One sentence without a full stop.
  String about();

  /// The canonical text of the value that holds when nobody sets one.
  String preset();

  /// The environment variable that sets it: `gap.sessionGaps` is `FAIRGAP_GAP_SESSION_GAPS`.
  default String variable() {
    return Environment.PREFIX
        + name()
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replace('.', '_')
            .toUpperCase(Locale.ROOT);
  }

  /// What precedes the first dot.
  default String group() {
    return name().substring(0, name().indexOf('.'));
  }
}
