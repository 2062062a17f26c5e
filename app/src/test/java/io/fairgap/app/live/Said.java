package io.fairgap.app.live;

import io.fairgap.app.cli.CommandLineProgram;
import io.fairgap.app.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a command of the program said and how it ended.
record Said(int code, String out, String err) {
  /// Runs a command in this process.
  ///
  /// @param words its name and options as texts or paths
  static Said of(Object... words) {
    return of(Arrays.stream(words).map(Object::toString).toList());
  }

  static Said of(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        CommandLineProgram.run(
            new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false),
            words.toArray(String[]::new));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// A command that was refused in one sentence.
  static Said refused(String sentence) {
    return new Said(2, "", sentence + "\n");
  }
}
