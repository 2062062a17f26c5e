package io.fairgap.app.config;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.mistake.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every setting that there is.
public final class Schema {
  /// In the order in which a reader meets them: market, strategy, account, report, node, what it
  /// tells.
  public static final List<Setting<?>> ALL =
      Stream.of(
              MarketKeys.ALL,
              StrategyKeys.ALL,
              AccountKeys.ALL,
              ReportKeys.ALL,
              NodeKeys.ALL,
              RedisKeys.ALL,
              ResearchKeys.ALL)
          .flatMap(List::stream)
          .toList();

  /// The parameters of the strategies.
  public static final List<Setting<?>> STRATEGY = StrategyKeys.ALL;

  private static final Map<String, Setting<?>> BY_NAME =
      ALL.stream().collect(Collectors.toMap(Setting::name, Function.identity()));

  private Schema() {}

  /// The setting of that name.
  ///
  /// @throws Mistake when there is none, with the nearest
  public static Setting<?> find(String name, String where) {
    Setting<?> setting = BY_NAME.get(name);
    if (setting == null) {
      throw new Mistake(where + ": " + unknown(name));
    }
    return setting;
  }

  /// Whether settings begin with that name and a dot.
  static boolean hasGroup(String name) {
    return firstOfGroup(name).isPresent();
  }

  private static String unknown(String name) {
    Optional<String> member = firstOfGroup(name);
    if (member.isPresent()) {
      return "'" + name + "' is a group of settings; write for instance '" + member.get() + "'.";
    }
    List<String> names = ALL.stream().map(Setting::name).toList();
    String ending =
        Nearest.to(name, names)
            .or(() -> endsAlike(name))
            .map(near -> "; did you mean '" + near + "'?")
            .orElse("; './fairgap config show' lists all.");
    return "there is no setting " + Mistake.quote(name) + ending;
  }

  private static Optional<String> firstOfGroup(String name) {
    return ALL.stream().map(Setting::name).filter(n -> n.startsWith(name + ".")).findFirst();
  }

  /// For those who left the group away, or put another: `sessionGaps` means `gap.sessionGaps`.
  private static Optional<String> endsAlike(String name) {
    String end = "." + name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ALL.stream()
        .map(Setting::name)
        .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(end))
        .findFirst();
  }
}
