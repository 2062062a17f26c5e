package io.fairgap.app.config;

import java.util.List;
import java.util.stream.Collectors;

/// docs/configuration.md, made from the schema.
final class ConfigurationPage {
  private static final String INTRODUCTION =
      """
      # Configuration

      <!-- Made from the settings' declarations; ConfigurationPageTest says how to make it anew. -->

      `./fairgap config show` prints every setting, its value and where that came from.

      A value comes from the first of these that has one:

      1. an option: `--set gap.k=2`; of several for one key the last wins
      2. an environment variable: `FAIRGAP_GAP_K=2`
      3. a file: `--config fairgap.conf`
      4. a profile: `--sample` has its own
      5. the default

      The environment variable of a key is `FAIRGAP_` and the key in capitals, with `_` for each dot
      and before each capital: `gap.sessionGaps` is `FAIRGAP_GAP_SESSION_GAPS`. An empty variable
      counts as not set. `FAIRGAP_JAVA_OPTS`, `FAIRGAP_NO_AOT` (both for the start script),
      `FAIRGAP_HOME`, `FAIRGAP_DATABASE` and `FAIRGAP_REDIS_PASSWORD` are no settings.

      The file is HOCON:

      ```
      timeframe { ltf = 15m, htf = [1h, 4h] }
      costs.fee = ${MY_FEE}       # an environment variable
      include "common.conf"       # a file beside this one; URLs are refused
      ```

      A setting whose default is *unset* takes `unset`, or `null` in a file, to go back to it. Lists
      are written `1h,4h` or `[1h, 4h]`. A key that does not exist, a value of the wrong type or out
      of range, and two settings that contradict each other are refused with one sentence.

      The same settings always have the same text (`key = value` lines, sorted) and so the same
      SHA-256, which results carry.
      """;

  private ConfigurationPage() {}

  static String text() {
    return Schema.ALL.stream()
        .map(Setting::group)
        .distinct()
        .map(ConfigurationPage::section)
        .collect(Collectors.joining("\n", INTRODUCTION + "\n", ""));
  }

  private static String section(String group) {
    List<Setting<?>> settings =
        Schema.ALL.stream().filter(setting -> setting.group().equals(group)).toList();
    return settings.stream()
        .map(ConfigurationPage::row)
        .collect(
            Collectors.joining(
                "",
                "## " + group + "\n\n| key | default | value | meaning |\n|---|---|---|---|\n",
                ""));
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(setting.name(), preset(setting), setting.type().words(), setting.about());
  }

  private static String preset(Setting<?> setting) {
    return switch (setting) {
      case Key<?> key -> "`" + key.preset() + "`";
      case OpenKey<?> open -> "*unset*: " + open.otherwise();
    };
  }
}
