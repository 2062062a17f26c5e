package io.fairgap.trading.live;

import java.util.List;

/// The settings that an account decides by, numbered.
///
/// @param number 0 for those with which it was begun; each change has the next
/// @param settings every one that decides something, a `key = value` line each, sorted
public record Rulebook(long number, List<String> settings) {
  public Rulebook {
    settings = List.copyOf(settings);
  }

  /// The lines that another one has and this one has not.
  List<String> changes(Rulebook other) {
    return other.settings().stream().filter(line -> !settings.contains(line)).toList();
  }
}
