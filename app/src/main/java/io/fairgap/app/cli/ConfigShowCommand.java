package io.fairgap.app.cli;

import io.fairgap.app.config.Profile;
import io.fairgap.app.config.Settings;
import io.fairgap.app.config.Settings.Effective;
import io.fairgap.app.output.Terminal;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap config show`: every setting with its value and where that came from.
@Command(
    name = "show",
    description = "Show every setting, its value and where the value came from.",
    footer = "%nThe last line is the SHA-256 of all values; equal settings have equal ones.")
final class ConfigShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(names = "--sample", description = "Show what a backtest of the sample uses.")
  private boolean sample;

  ConfigShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Profile profile = sample ? Profile.SAMPLE : Profile.NONE;
    Settings settings = options.settings(terminal.environment(), profile);
    String line =
        "%-"
            + widest(settings, Effective::key)
            + "s  %-"
            + widest(settings, Effective::text)
            + "s  %s%n";
    settings.all().forEach(one -> terminal.out().printf(line, one.key(), one.text(), one.where()));
    terminal.out().println("sha256 " + settings.sha256());
    return CommandLineProgram.DONE;
  }

  private static int widest(Settings settings, Function<Effective, String> column) {
    return settings.all().stream().map(column).mapToInt(String::length).max().orElseThrow();
  }
}
