package io.fairgap.app.cli;

import io.fairgap.app.live.NodeClient;
import io.fairgap.app.output.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./fairgap config set`: other settings for the account of a running node.
@Command(
    name = "set",
    description = {
      "Change settings of the account that a running node trades, all of them or none. They are",
      "checked, recorded, and hold from the next round on, also after a restart."
    },
    footer = {
      "",
      "Charts and strategies are then made anew from all recorded candles, so they see what they",
      "would have seen with these settings from the first. Positions keep their stops and targets;",
      "entries that wait are taken back.",
      "",
      "Examples:",
      "  ./fairgap config set risk.maxLoss=0.005",
      "  ./fairgap config set crossover.fast=10 crossover.slow=30"
    })
final class ConfigSetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "KEY=VALUE", description = "A setting's new value.")
  private List<String> settings = new ArrayList<>();

  @Mixin private final HomeOptions home = new HomeOptions();

  ConfigSetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String done =
        new NodeClient(home.home(terminal))
            .tell(
                "settings",
                Map.of(
                    "settings",
                    String.join("\n", settings),
                    "by",
                    System.getProperty("user.name", "unknown")));
    terminal.out().println(done);
    return CommandLineProgram.DONE;
  }
}
