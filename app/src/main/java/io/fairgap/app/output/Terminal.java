package io.fairgap.app.output;

import java.io.PrintStream;
import java.util.Map;

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

  public Terminal {
    environment = Map.copyOf(environment);
  }

  public static Terminal ofThisProcess() {
    return new Terminal(System.out, System.err, System.getenv(), Boolean.getBoolean(WATCHED));
  }
}
