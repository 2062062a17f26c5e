package io.fairgap.app.cli;

import io.fairgap.app.live.NodeClient;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./fairgap performance threshold`: when a running node says that it trades badly.
@Command(
    name = "threshold",
    description = {
      "Have a running node raise an alert when a figure falls below a value; performance, status",
      "and the log show it. It stands until it is changed or cleared."
    },
    footer = {
      "",
      "Examples:",
      "  ./fairgap performance threshold winRate 0.35 --after 20",
      "  ./fairgap performance threshold winRate --clear"
    })
final class ThresholdCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FIGURE",
      description = "By its name in ./fairgap performance, such as winRate.")
  private String figure = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VALUE",
      description = "Below which an alert is raised.")
  private @Nullable Double value;

  @Option(
      names = "--after",
      paramLabel = "N",
      description = "Closed trades before it counts (default: ${DEFAULT-VALUE}).")
  private int after = 1;

  @Option(names = "--clear", description = "Take the threshold away.")
  private boolean clear;

  @Mixin private final HomeOptions home = new HomeOptions();

  ThresholdCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (clear == (value != null)) {
      throw new Mistake("Write a value, or --clear to take the threshold away.");
    }
    String least = value == null ? "" : value.toString();
    terminal
        .out()
        .println(
            new NodeClient(home.home(terminal))
                .tell(
                    "threshold",
                    Map.of("figure", figure, "least", least, "trades", String.valueOf(after))));
    return CommandLineProgram.DONE;
  }
}
