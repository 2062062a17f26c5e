package io.fairgap.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `./fairgap` alone: says what there is and what to try first.
@Command(
    name = "./fairgap",
    versionProvider = Version.class,
    customSynopsis = "./fairgap COMMAND [OPTIONS]",
    description = {
      "",
      "Fairgap trades the inverse fair value gap strategy; on recorded candles as it would live."
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Try first:",
      "  ./fairgap backtest              the strategy on a week of real bitcoin candles",
      "  ./fairgap backtest --help       your own candles, other settings",
      "  ./fairgap config show           every setting, its value and where it came from",
      "",
      "docs/configuration.md explains every setting.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or bad input."
    })
final class FairgapCommand implements Runnable {
  private static final String STACK_TRACE = "--stacktrace";

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the versions.")
  boolean version;

  @Option(
      names = STACK_TRACE,
      scope = ScopeType.INHERIT,
      description = "Show where in the program a problem arose.")
  boolean stackTrace;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Whether `--stacktrace` was among the words, at any place.
  static boolean wantsStackTrace(CommandLine command) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand() instanceof FairgapCommand fairgap && fairgap.stackTrace;
  }
}
