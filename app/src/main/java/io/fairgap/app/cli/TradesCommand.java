package io.fairgap.app.cli;

import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.RecordedTrade;
import io.fairgap.persistence.account.TradeTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap trades`: what a node traded.
@Command(name = "trades", description = "Show the trades of a node, the newest first.")
final class TradesCommand implements Callable<Integer> {
  private static final String ROW = "%-20s %-10s %-5s %14s %14s %-12s %12s %7s  %s%n";

  private final Terminal terminal;

  @Option(names = "--last", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
  private int last = 20;

  @Option(names = "--reasons", description = "Say why each was taken.")
  private boolean reasons;

  @Mixin private final HomeOptions home = new HomeOptions();

  TradesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      List<RecordedTrade> trades =
          new TradeTable(record.database().repositories(), PaperAccount.NAME).latest(last);
      if (trades.isEmpty()) {
        terminal
            .out()
            .println("No trade yet; ./fairgap decisions tells what was seen and refused so far.");
        return CommandLineProgram.DONE;
      }
      terminal
          .out()
          .printf(
              ROW,
              "Entry",
              "Symbol",
              "Side",
              "Price",
              "Exit price",
              "Exit",
              "Net",
              "R",
              "Strategy");
      trades.forEach(this::print);
    }
    return CommandLineProgram.DONE;
  }

  private void print(RecordedTrade trade) {
    RecordedTrade.Exit exit = trade.exit();
    terminal
        .out()
        .printf(
            ROW,
            trade.entryAt(),
            trade.symbol(),
            trade.side(),
            trade.entryPrice().toPlainString(),
            exit == null ? "" : exit.price().toPlainString(),
            exit == null ? "open" : exit.reason(),
            exit == null ? "" : rounded(exit.net()),
            exit == null ? "" : rounded(exit.r()),
            trade.strategy());
    if (reasons) {
      terminal.out().println("    " + trade.reasoning());
    }
  }

  private static String rounded(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
