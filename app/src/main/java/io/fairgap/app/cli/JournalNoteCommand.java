package io.fairgap.app.cli;

import io.fairgap.app.live.NodeClient;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.trading.notes.Notebook;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./fairgap journal note`, `tag` and `untag`: writes beside a trade of a running node.
@Command
final class JournalNoteCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final String deed;

  @Parameters(index = "0", paramLabel = "ID", description = "Number or setup of a trade.")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "TEXT",
      description = "A note of one line, or a tag of one word.")
  private String text = "";

  @Mixin private final HomeOptions home = new HomeOptions();

  private JournalNoteCommand(Terminal terminal, String deed) {
    this.terminal = terminal;
    this.deed = deed;
  }

  /// @param deed note, tag or untag
  /// @param description of the command in one sentence
  static CommandLine of(Terminal terminal, String deed, String description) {
    CommandLine command = new CommandLine(new JournalNoteCommand(terminal, deed));
    command.getCommandSpec().name(deed).usageMessage().description(description);
    return command;
  }

  @Override
  public Integer call() {
    // A request is short, and what is longer than a note may be is not worth sending.
    Notebook.length(text)
        .ifPresent(sentence -> {
          throw new Mistake(sentence);
        });
    terminal
        .out()
        .println(
            new NodeClient(home.home(terminal))
                .tell("journal", Map.of("deed", deed, "trade", id, "text", text)));
    return CommandLineProgram.DONE;
  }
}
