package io.fairgap.app.cli;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.BacktestRun;
import io.fairgap.app.wiring.CandleInputs;
import io.fairgap.backtest.experiment.LoadedCandles;
import io.fairgap.backtest.experiment.Trial;
import io.fairgap.backtest.experiment.WarmUp;
import io.fairgap.trading.order.FinerCandles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap warmup`: how the trades depend on the length of history before them.
@Command(
    name = "warmup",
    description = "Show how a strategy's trades depend on how much history it has seen.",
    footer = {
      "",
      "The second half of the candles is run with less and less history before it; the warm-up",
      "settings are set to nothing, so that what differs is history alone."
    })
final class WarmupCommand implements Callable<Integer> {
  private static final int HALVINGS = 8;

  private final Terminal terminal;

  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--least",
      paramLabel = "H",
      description = "Shortest history in hours (default: 1).")
  private int least = 1;

  WarmupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    options.changes.add("warmup.ltf=0s");
    options.changes.add("warmup.htf=0s");
    try (CandleInputs inputs = run.open(terminal, options, null)) {
      BacktestRun backtest = run.over(inputs);
      LoadedCandles candles = backtest.load();
      if (candles.count() < 2) {
        throw new Mistake("there is one candle; a study of warm-up needs more of them.");
      }
      long first = candles.openTime(0);
      long middle = candles.openTime(candles.count() / 2);
      Trial trial = (_, observer) -> backtest.prepare(FinerCandles.NONE, observer);
      print(middle, WarmUp.study(trial, candles, middle, histories(middle - first)));
    }
    return CommandLineProgram.DONE;
  }

  /// All there is, then half of it, and so on.
  private List<Long> histories(long longest) {
    List<Long> histories = new ArrayList<>();
    long history = longest;
    for (int i = 0; i < HALVINGS && history >= Duration.ofHours(least).toMillis(); i++) {
      histories.add(history);
      history /= 2;
    }
    histories.add(0L);
    return histories;
  }

  private void print(long from, List<WarmUp.Row> rows) {
    terminal.out().println("Trades from " + Instant.ofEpochMilli(from) + " on, by history before:");
    terminal.out().printf("  %12s %8s %9s %11s%n", "history", "trades", "missing", "additional");
    for (WarmUp.Row row : rows) {
      terminal
          .out()
          .printf(
              "  %12s %8d %9d %11d%n",
              days(row.history()), row.trades(), row.missing(), row.additional());
    }
    terminal.out().println("Missing and additional are counted against the longest history.");
  }

  private static String days(long millis) {
    Duration duration = Duration.ofMillis(millis);
    return duration.toDays() + "d " + duration.toHoursPart() + "h";
  }
}
