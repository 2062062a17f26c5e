package io.fairgap.app.cli;

import io.fairgap.app.output.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

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
        new CommandLine(new ConfigCommand()).addSubcommand(new ConfigShowCommand(terminal));
    CommandLine data =
        new CommandLine(new DataCommand()).addSubcommand(new DataInspectCommand(terminal));
    return new CommandLine(new FairgapCommand())
        .addSubcommand(new BacktestCommand(terminal))
        .addSubcommand(new SweepCommand(terminal))
        .addSubcommand(new LookaheadCommand(terminal))
        .addSubcommand(new WarmupCommand(terminal))
        .addSubcommand(new DetectCommand(terminal))
        .addSubcommand(data)
        .addSubcommand(config)
        .addSubcommand(new BenchCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(problems)
        .setExecutionExceptionHandler(problems);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
