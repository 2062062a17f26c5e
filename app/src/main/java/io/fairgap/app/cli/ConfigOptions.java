package io.fairgap.app.cli;

import io.fairgap.app.config.Assignment;
import io.fairgap.app.config.ConfigFile;
import io.fairgap.app.config.Environment;
import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that reads settings; a command takes them in with `@Mixin`.
final class ConfigOptions {
  @Option(names = "--config", paramLabel = "FILE", description = "Read settings from a HOCON file.")
  @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change one setting; may be repeated, the last one wins.")
  List<String> changes = new ArrayList<>();

  /// The settings that hold: defaults, then profile, file, environment and `--set`, then options
  /// that stand for one setting, such as `--timeframe`.
  Settings settings(Map<String, String> environment, Profile profile, Assignment... options) {
    List<Assignment> assignments = new ArrayList<>(profile.assignments());
    if (file != null) {
      assignments.addAll(ConfigFile.read(file, environment));
    }
    assignments.addAll(Environment.assignments(environment));
    changes.forEach(change -> assignments.add(Assignment.parse(change, "--set")));
    assignments.addAll(List.of(options));
    return Settings.of(assignments);
  }
}
