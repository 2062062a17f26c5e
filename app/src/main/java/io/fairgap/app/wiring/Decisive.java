package io.fairgap.app.wiring;

import io.fairgap.app.config.NodeKeys;
import io.fairgap.app.config.RedisKeys;
import io.fairgap.app.config.ResearchKeys;
import io.fairgap.app.config.Settings;
import java.util.List;
import java.util.Set;

/// Which settings an account decides by.
final class Decisive {
  /// Groups of settings that no decision depends on. Which symbols are watched is recorded by
  /// itself.
  private static final Set<String> BESIDE =
      Set.of(
          NodeKeys.PORT.group(),
          NodeKeys.ROUND_DEADLINE.group(),
          RedisKeys.URL.group(),
          ResearchKeys.COUNT.group());

  private Decisive() {}

  /// A node may listen elsewhere tomorrow and go on with the same account.
  static List<String> lines(Settings settings) {
    return settings.canonical().lines().filter(line -> isDecisive(group(line))).toList();
  }

  static boolean isDecisive(String group) {
    return !BESIDE.contains(group);
  }

  private static String group(String line) {
    return line.substring(0, line.indexOf('.'));
  }
}
