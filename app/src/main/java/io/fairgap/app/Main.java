package io.fairgap.app;

import io.fairgap.app.cli.CommandLineProgram;
import io.fairgap.app.output.Terminal;

/// Starts Fairgap from the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLineProgram.run(Terminal.ofThisProcess(), args));
  }
}
