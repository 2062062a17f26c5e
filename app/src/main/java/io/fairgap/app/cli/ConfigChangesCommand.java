package io.fairgap.app.cli;

import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.live.RecordedTerms;
import io.fairgap.app.output.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./fairgap config changes`: what an account was begun with and what was changed since.
@Command(
    name = "changes",
    description = {
      "Show what was changed of an account's settings and watch list since it was begun, who did it",
      "and when. It works whether the node runs or not."
    })
final class ConfigChangesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final HomeOptions home = new HomeOptions();

  ConfigChangesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      List<RecordedTerms.Change> changes = RecordedTerms.changes(record.database());
      if (changes.isEmpty()) {
        terminal.out().println("Nothing was changed since the account was begun.");
      }
      changes.forEach(this::print);
    }
    return CommandLineProgram.DONE;
  }

  private void print(RecordedTerms.Change change) {
    terminal.out().printf("%3d  %s  by %s%n", change.number(), change.at(), change.by());
    change
        .settings()
        .forEach(one -> terminal.out().printf("     %s (was %s)%n", one.line(), one.before()));
    change
        .watched()
        .ifPresent(symbols ->
            terminal
                .out()
                .println(
                    "     entered in "
                        + (symbols.isEmpty() ? "none" : String.join(", ", symbols))));
  }
}
