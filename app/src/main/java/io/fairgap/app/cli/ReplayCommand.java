package io.fairgap.app.cli;

import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.live.Verification;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap replay --verify`: proves a node's record.
@Command(
    name = "replay",
    description = {
      "Put the candles that a node recorded through the core once more and compare every decision",
      "with the record, line by line and hash by hash. Exit code 1 when one differs. Before that, the",
      "whole journal is counted, of which a start counts only what is new."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--verify", description = "Compare with the record.")
  private boolean verify;

  @Mixin private final HomeOptions home = new HomeOptions();

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!verify) {
      throw new Mistake("replay proves a record; say so with --verify.");
    }
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      return switch (Verification.of(record.database())) {
        case Verification.Equal(var candles, var lines, var hash) -> {
          terminal
              .out()
              .printf("Equal: %,d candles gave the %,d recorded lines.%n", candles, lines);
          terminal.out().println("Last hash " + (hash.isEmpty() ? "none" : hash));
          yield CommandLineProgram.DONE;
        }
        case Verification.Different(var number, var recorded, var replayed) -> {
          terminal.out().printf("Different from line %,d on.%n", number);
          terminal.out().println("recorded " + (recorded.isEmpty() ? "nothing" : recorded));
          terminal.out().println("replayed " + (replayed.isEmpty() ? "nothing" : replayed));
          yield CommandLineProgram.FAILED;
        }
      };
    }
  }
}
