package io.fairgap.app.cli;

import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.DecisionTable;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap decisions`: what a node decided, and why.
@Command(
    name = "decisions",
    description = "Show what a node decided and why, the newest first.",
    footer = {
      "",
      "Examples:",
      "  ./fairgap decisions --last 5",
      "  ./fairgap decisions --lines > decisions.jsonl     all of them, as a backtest writes them"
    })
final class DecisionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--last", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
  private int last = 20;

  @Option(
      names = "--setup",
      paramLabel = "NAME",
      description = "All about one setup, oldest first.")
  private @Nullable String setup;

  @Option(
      names = "--lines",
      description = "All canonical lines, oldest first, with the rounds' hashes.")
  private boolean lines;

  @Mixin private final HomeOptions home = new HomeOptions();

  DecisionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      DecisionTable table = new DecisionTable(record.database().repositories(), PaperAccount.NAME);
      if (lines) {
        table.lines(terminal.out()::println);
        return CommandLineProgram.DONE;
      }
      List<DecisionTable.Decided> decisions = setup == null ? table.latest(last) : table.of(setup);
      if (decisions.isEmpty()) {
        terminal.out().println("Nothing is decided yet.");
      }
      decisions.forEach(this::print);
    }
    return CommandLineProgram.DONE;
  }

  private void print(DecisionTable.Decided decided) {
    terminal.out().println(decided.closedAt() + "  " + decided.setup());
    terminal.out().println("    " + decided.agent() + ": " + decided.reasoning());
  }
}
