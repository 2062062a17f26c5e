package io.fairgap.app.config;

import io.fairgap.app.mistake.Mistake;

/// A value that someone gave to a setting, not yet checked.
///
/// @param key the setting's name, as written
/// @param text the value, as written
/// @param where where it stands: `fairgap.conf:12`, `FAIRGAP_GAP_K`, `--set`, `profile sample`
public record Assignment(String key, String text, String where) {

  /// Reads `key=value`, as `--set` takes it.
  ///
  /// @throws Mistake when there is no `=`
  public static Assignment parse(String text, String where) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new Mistake(where + ": " + Mistake.quote(text) + " is not key=value.");
    }
    return new Assignment(
        text.substring(0, equals).strip(), text.substring(equals + 1).strip(), where);
  }
}
