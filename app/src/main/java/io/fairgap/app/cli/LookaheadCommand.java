package io.fairgap.app.cli;

import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.BacktestRun;
import io.fairgap.app.wiring.CandleInputs;
import io.fairgap.backtest.experiment.LoadedCandles;
import io.fairgap.backtest.experiment.Lookahead;
import io.fairgap.backtest.experiment.Trial;
import io.fairgap.trading.order.FinerCandles;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap lookahead`: reruns on truncated candles and compares the decisions.
@Command(
    name = "lookahead",
    description = "Prove that a strategy does not look ahead: rerun it on truncated candles.",
    footer = "%nExit code 0 when every decision before every cut is the same, else 1.")
final class LookaheadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(names = "--cuts", paramLabel = "N", description = "Truncated runs (default: 25).")
  private int cuts = 25;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the places of the cuts (default: 1).")
  private long seed = 1;

  LookaheadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (CandleInputs inputs = run.open(terminal, options, null)) {
      BacktestRun backtest = run.over(inputs);
      LoadedCandles candles = backtest.load();
      Trial trial = (_, observer) -> backtest.prepare(FinerCandles.NONE, observer);
      Lookahead.Finding found = Lookahead.check(trial, candles, Math.max(1, cuts), seed);
      print(found);
      return found.difference().isEmpty() ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }
  }

  private void print(Lookahead.Finding found) {
    Optional<Lookahead.Difference> difference = found.difference();
    if (difference.isEmpty()) {
      terminal
          .out()
          .printf(
              "No look-ahead: %d truncated runs decide as the whole run of %,d lines does.%n",
              found.cuts(), found.lines());
      return;
    }
    terminal
        .out()
        .println(
            "Look-ahead: without the candles from "
                + Instant.ofEpochMilli(difference.get().cut())
                + " on, an earlier decision is another one.");
    terminal.out().println("  whole run:     " + shown(difference.get().whole()));
    terminal.out().println("  truncated run: " + shown(difference.get().truncated()));
  }

  private static String shown(String line) {
    return line.isEmpty() ? "(nothing)" : line;
  }
}
