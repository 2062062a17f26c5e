package io.fairgap.app.output;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a command sees of the world that called it.
///
/// @param out results
/// @param err progress and problems
/// @param environment the environment variables
/// @param watched whether somebody looks at `err`, so that progress is worth showing
public record Terminal(
    PrintStream out, PrintStream err, Map<String, String> environment, boolean watched) {
  /// The start script says so, because Java cannot tell whether standard error is a terminal.
  private static final String WATCHED = "fairgap.terminal";

  private static final int MUCH = 1 << 16;

  public Terminal {
    environment = Map.copyOf(environment);
  }

  /// Asks whoever sits there; nobody there is a no.
  public boolean isAnsweredYes(String question) {
    Console console = Objects.requireNonNull(System.console(), "Java always gives a console");
    if (!watched || !console.isTerminal()) {
      return false;
    }
    String answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  /// The streams of this process. What goes to `out` is held back until there is much of it, or the
  /// command ends, so that a table is one write and not a hundred.
  public static Terminal ofThisProcess() {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), MUCH),
            false,
            System.out.charset());
    return new Terminal(out, System.err, System.getenv(), Boolean.getBoolean(WATCHED));
  }
}
