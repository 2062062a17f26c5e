package io.fairgap.app.config;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.mistake.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Settings in environment variables.
///
/// The variable of a key is `FAIRGAP_` and the key in capitals, with `_` for each dot and before
/// each capital. An empty variable counts as not set, because that is how a compose file passes on
/// one that nobody gave.
public final class Environment {
  static final String PREFIX = "FAIRGAP_";

  /// What the start script and the node read themselves.
  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "FAIRGAP_HOME",
          "FAIRGAP_DATABASE",
          "FAIRGAP_JAVA_OPTS",
          "FAIRGAP_NO_AOT",
          RedisKeys.PASSWORD);

  private static final Map<String, Setting<?>> BY_VARIABLE =
      Schema.ALL.stream().collect(Collectors.toMap(Setting::variable, Function.identity()));

  private Environment() {}

  /// The settings among the variables, by name.
  ///
  /// @throws Mistake when a variable begins with `FAIRGAP_` and sets nothing
  public static List<Assignment> assignments(Map<String, String> variables) {
    return variables.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(PREFIX))
        .filter(entry -> !entry.getValue().isEmpty())
        .filter(entry -> !NOT_SETTINGS.contains(entry.getKey()))
        .map(entry -> assignment(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .toList();
  }

  private static Assignment assignment(String variable, String text) {
    Setting<?> setting = BY_VARIABLE.get(variable);
    if (setting == null) {
      throw new Mistake(
          Mistake.quote(variable)
              + " in the environment sets nothing"
              + Nearest.ending(variable, Schema.ALL.stream().map(Setting::variable).toList()));
    }
    return new Assignment(setting.name(), text.strip(), variable);
  }
}
