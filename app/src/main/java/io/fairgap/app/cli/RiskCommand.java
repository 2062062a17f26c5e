package io.fairgap.app.cli;

import io.fairgap.app.live.NodeClient;
import io.fairgap.app.output.Terminal;
import io.fairgap.trading.decision.Mode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap halt`, `reduce` and `resume`: what the account of a running node may do.
@Command(
    footer = {
      "",
      "Exits, stops and targets go on in every mode; entries that wait are taken back. The order",
      "stands until another is given, also after a restart of the node."
    })
final class RiskCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Mode mode;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; recorded with the order.")
  private String reason = "";

  @Mixin private final HomeOptions home = new HomeOptions();

  private RiskCommand(Terminal terminal, Mode mode) {
    this.terminal = terminal;
    this.mode = mode;
  }

  /// @param description of the command in one sentence
  static CommandLine of(Terminal terminal, Mode mode, String description) {
    CommandLine command = new CommandLine(new RiskCommand(terminal, mode));
    command.getCommandSpec().usageMessage().description(description);
    return command;
  }

  @Override
  public Integer call() {
    String done =
        new NodeClient(home.home(terminal))
            .tell(
                "risk",
                Map.of(
                    "mode",
                    mode.name(),
                    "reason",
                    reason,
                    "by",
                    System.getProperty("user.name", "unknown")));
    terminal.out().println(done);
    return CommandLineProgram.DONE;
  }
}
