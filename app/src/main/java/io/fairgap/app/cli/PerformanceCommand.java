package io.fairgap.app.cli;

import io.fairgap.app.live.BookRecord;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.PerformanceJson;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.persistence.account.PerformanceTable;
import io.fairgap.trading.alerts.Thresholds;
import io.fairgap.trading.summary.PeriodSummary;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap performance`: how well a node has traded.
@Command(
    name = "performance",
    description = {
      "Show how well a node has traded: the figures of a backtest, what its losses have in common,",
      "thresholds that are undercut; or its last days or weeks in words."
    })
final class PerformanceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Option(names = "--daily", description = "The last days, the newest first.")
  private boolean daily;

  @Option(names = "--weekly", description = "The last weeks, from Monday, the newest first.")
  private boolean weekly;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "How many days or weeks (default: ${DEFAULT-VALUE}).")
  private int last = 7;

  @Mixin private final HomeOptions home = new HomeOptions();

  PerformanceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (daily && weekly) {
      throw new Mistake("--daily or --weekly, not both.");
    }
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      PerformanceTable table =
          new PerformanceTable(record.database().repositories(), PaperAccount.NAME);
      List<PerformanceTable.Figures> periods =
          daily ? table.days(last) : weekly ? table.weeks(last) : table.overall().stream().toList();
      List<BookedTrade> trades =
          new JournalTable(record.database().repositories(), PaperAccount.NAME).closed();
      Thresholds thresholds = new BookRecord(record.database(), PaperAccount.NAME).thresholds();
      if (json) {
        terminal.out().println(PerformanceJson.of(periods, trades, thresholds));
      } else if (periods.isEmpty()) {
        terminal.out().println("No round is recorded yet.");
      } else {
        say(periods, trades, thresholds);
      }
    }
    return CommandLineProgram.DONE;
  }

  private void say(
      List<PerformanceTable.Figures> periods, List<BookedTrade> trades, Thresholds thresholds) {
    for (PerformanceTable.Figures period : periods) {
      PeriodSummary.of(
              period.period(), period.figures(), BookedTrade.closedIn(period.period(), trades))
          .forEach(terminal.out()::println);
      terminal.out().println();
    }
    if (!daily && !weekly) {
      PerformanceText.table(periods.getFirst()).forEach(terminal.out()::println);
      thresholds
          .set()
          .values()
          .forEach(threshold -> terminal.out().println(PerformanceText.threshold(threshold)));
    }
    thresholds
        .raised()
        .values()
        .forEach(alert -> terminal.out().println(PerformanceText.alert(alert)));
  }
}
