package io.fairgap.app.cli;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.mistake.Nearest;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.trading.market.ImpossibleAction;
import java.io.PrintStream;
import java.util.Collection;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns whatever went wrong into one line on standard error and an exit code.
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintStream err;

  Problems(PrintStream err) {
    this.err = err;
  }

  /// Wrong usage: the words do not fit the command.
  @Override
  public int handleParseException(ParameterException e, String[] words) {
    CommandLine command = e.getCommandLine();
    String what =
        e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()
            ? unknown(command, unmatched.getUnmatched().getFirst())
            : e.getMessage() + "; '" + name(command) + " --help' shows how it is used.";
    err.println(new Mistake(what).sentence());
    return CommandLineProgram.WRONG_USAGE;
  }

  /// A mistake of the user's or a failure of ours.
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    boolean stackTrace = FairgapCommand.wantsStackTrace(command);
    boolean canSkip = command.getCommandSpec().findOption("--on-bad") != null;
    return e instanceof BadInput bad && bad.fault().ofRow() && canSkip
        ? report(new Mistake(orSkip(bad.sentence()), bad), stackTrace)
        : report(e, stackTrace);
  }

  private static String orSkip(String sentence) {
    return sentence.replaceFirst("\\.$", ", or leave bad rows out with --on-bad skip.");
  }

  /// Reports what a command threw.
  int report(Throwable e, boolean stackTrace) {
    String sentence =
        switch (e) {
          case Mistake mistake -> mistake.sentence();
          case DatabaseFault fault -> new Mistake(fault.sentence()).sentence();
          case BadInput bad -> new Mistake(bad.getMessage()).sentence();
          case ImpossibleAction impossible -> new Mistake(impossible.getMessage()).sentence();
          default -> "";
        };
    if (sentence.isEmpty()) {
      return failed(e, stackTrace);
    }
    err.println(sentence);
    printStackTrace(e, stackTrace);
    return CommandLineProgram.WRONG_USAGE;
  }

  /// Something that no input should cause, or that the machine ran out of.
  int failed(Throwable e, boolean stackTrace) {
    String line =
        e instanceof OutOfMemoryError
            ? "There is not enough memory; FAIRGAP_JAVA_OPTS=-Xmx4g gives 4 GB."
            : "Fairgap failed: " + e + (stackTrace ? "" : " (--stacktrace shows where)");
    err.println(new Mistake(line).sentence());
    printStackTrace(e, stackTrace);
    return CommandLineProgram.FAILED;
  }

  private void printStackTrace(Throwable e, boolean stackTrace) {
    if (stackTrace) {
      e.printStackTrace(err);
    }
  }

  private static String unknown(CommandLine command, String word) {
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return "'%s' has no option %s%s"
          .formatted(
              name(command), Mistake.quote(option), Nearest.ending(option, options(command)));
    }
    Collection<String> commands = command.getSubcommands().keySet();
    if (commands.isEmpty()) {
      return "'%s' takes no word such as %s.".formatted(name(command), Mistake.quote(word));
    }
    return "'%s' has no command %s%s"
        .formatted(name(command), Mistake.quote(word), Nearest.ending(word, commands));
  }

  private static Collection<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Stream.of(option.names()))
        .toList();
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }
}
