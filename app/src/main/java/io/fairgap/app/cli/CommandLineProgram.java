package io.fairgap.app.cli;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.StrategyName;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.trading.decision.Mode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/// Takes the words after `fairgap` to their command and answers with an exit code: 0 done, 1
/// failed, 2 wrong usage or bad input.
public final class CommandLineProgram {
  static final int DONE = CommandLine.ExitCode.OK;
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;
  static final int WRONG_USAGE = CommandLine.ExitCode.USAGE;

  private CommandLineProgram() {}

  /// Runs one command and returns its exit code; ends no process and throws nothing.
  public static int run(Terminal terminal, String... words) {
    Problems problems = new Problems(terminal.err());
    int exitCode = execute(terminal, problems, words);
    // A full disk or a closed pipe is remembered by the stream and thrown by nobody.
    if (terminal.out().checkError() && exitCode == DONE) {
      terminal.err().println("The output could not be written.");
      return FAILED;
    }
    return exitCode;
  }

  private static int execute(Terminal terminal, Problems problems, String... words) {
    try {
      return commands(terminal, problems).execute(words);
    } catch (Error e) {
      return problems.failed(e, false);
    }
  }

  static CommandLine commands(Terminal terminal, Problems problems) {
    CommandLine config =
        new CommandLine(new ConfigCommand())
            .addSubcommand(new ConfigShowCommand(terminal))
            .addSubcommand(new ConfigSetCommand(terminal))
            .addSubcommand(new ConfigChangesCommand(terminal));
    CommandLine data =
        new CommandLine(new DataCommand())
            .addSubcommand(new DataInspectCommand(terminal))
            .addSubcommand("import", new DataImportCommand(terminal))
            .addSubcommand("resample", new DataImportCommand(terminal));
    return new CommandLine(new FairgapCommand())
        .addSubcommand(new BacktestCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(
            new CommandLine(new SoakCommand()).addSubcommand(new SoakKillCommand(terminal)))
        .addSubcommand(new StatusCommand(terminal))
        .addSubcommand(
            "halt",
            RiskCommand.of(
                terminal, Mode.HALTED, "Let a running node enter no more until it is resumed."))
        .addSubcommand(
            "reduce",
            RiskCommand.of(terminal, Mode.REDUCING, "Let a running node enter no more for now."))
        .addSubcommand(
            "resume",
            RiskCommand.of(
                terminal,
                Mode.ACTIVE,
                "Let a running node enter again; its limits are measured from here on."))
        .addSubcommand(new TradesCommand(terminal))
        .addSubcommand(new DecisionsCommand(terminal))
        .addSubcommand(new GapsCommand(terminal))
        .addSubcommand(new LevelsCommand(terminal))
        .addSubcommand(
            new CommandLine(new JournalCommand(terminal))
                .addSubcommand(new JournalChartCommand(terminal))
                .addSubcommand(new JournalExportCommand(terminal))
                .addSubcommand(
                    JournalNoteCommand.of(terminal, "note", "Write a note beside a trade."))
                .addSubcommand(JournalNoteCommand.of(terminal, "tag", "Give a trade a tag."))
                .addSubcommand(
                    JournalNoteCommand.of(terminal, "untag", "Take a tag from a trade.")))
        .addSubcommand(
            new CommandLine(new PerformanceCommand(terminal))
                .addSubcommand(new ThresholdCommand(terminal)))
        .addSubcommand(new ResearchCommand(terminal))
        .addSubcommand(new ReplayCommand(terminal))
        .addSubcommand(new RebuildCommand(terminal))
        .addSubcommand(new BackupCommand(terminal))
        .addSubcommand(new RestoreCommand(terminal))
        .addSubcommand(new SweepCommand(terminal))
        .addSubcommand(new LookaheadCommand(terminal))
        .addSubcommand(new WarmupCommand(terminal))
        .addSubcommand(new DetectCommand(terminal))
        .addSubcommand(data)
        .addSubcommand(config)
        .addSubcommand(new TrainCommand())
        .addSubcommand(new BenchCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(StrategyName.class, word -> choice(word, StrategyName.values()))
        .registerConverter(OnBad.class, word -> choice(word, OnBad.values()))
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(problems)
        .setExecutionExceptionHandler(problems);
  }

  /// One of the choices, whose names are typed in lower case.
  private static <T> T choice(String word, T[] choices) {
    List<String> names =
        Stream.of(choices).map(choice -> choice.toString().toLowerCase(Locale.ROOT)).toList();
    int found = names.indexOf(word.toLowerCase(Locale.ROOT));
    if (found < 0) {
      throw new TypeConversionException(
          "it is one of " + String.join(", ", names) + ", not " + Mistake.quote(word));
    }
    return choices[found];
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
