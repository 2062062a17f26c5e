package io.fairgap.app.cli;

import io.fairgap.app.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a call of the program said and how it ended.
record Outcome(int exitCode, String out, String err) {
  /// Runs the program in this process, with nobody watching and an empty environment.
  static Outcome of(String... words) {
    return of(Map.of(), words);
  }

  static Outcome of(Map<String, String> environment, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CommandLineProgram.run(new Terminal(stream(out), stream(err), environment, false), words);
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Wrong usage or bad input, said in one sentence.
  static Outcome wrong(String sentence) {
    return new Outcome(2, "", sentence + "\n");
  }

  static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
