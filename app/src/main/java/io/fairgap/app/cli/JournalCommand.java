package io.fairgap.app.cli;

import io.fairgap.app.live.BookRecord;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.BookedTrade;
import io.fairgap.persistence.account.DecisionTable;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.trading.notes.Notebook;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./fairgap journal`: the trades of a node with where they came from and what became of them.
@Command(
    name = "journal",
    description = {
      "Show the journal of a node: its trades, the newest first; or one of them in words, with how",
      "it came about and the notes beside it."
    },
    footer = {
      "",
      "Examples:",
      "  ./fairgap journal",
      "  ./fairgap journal 3",
      "  ./fairgap journal note 3 \"entered late\"",
      "  ./fairgap journal tag 3 late",
      "  ./fairgap journal chart 3 --out trade.svg",
      "  ./fairgap journal export --out journal.csv"
    })
final class JournalCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "Number or setup of a trade.")
  private @Nullable String id;

  @Option(names = "--last", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
  private int last = 20;

  @Mixin private final HomeOptions home = new HomeOptions();

  JournalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (RecordDatabase record =
        RecordDatabase.open(home.home(terminal), home.database(terminal))) {
      DataSource source = record.database().repositories();
      Notebook notes = new BookRecord(record.database(), PaperAccount.NAME).notes();
      if (id == null) {
        list(new JournalTable(source, PaperAccount.NAME).latest(last), notes);
      } else {
        BookedTrade trade = trade(source, id);
        JournalText text = new JournalText(trade, notes.of(trade.setup()));
        text.lines(new DecisionTable(source, PaperAccount.NAME).of(trade.setup()))
            .forEach(terminal.out()::println);
      }
    }
    return CommandLineProgram.DONE;
  }

  private void list(List<BookedTrade> trades, Notebook notes) {
    if (trades.isEmpty()) {
      terminal.out().println("No trade yet.");
      return;
    }
    terminal.out().println(JournalText.HEAD);
    for (BookedTrade trade : trades) {
      terminal.out().println(new JournalText(trade, notes.of(trade.setup())).row());
    }
  }

  /// The trade that somebody named.
  ///
  /// @throws Mistake when there is none
  static BookedTrade trade(DataSource source, String id) {
    return new JournalTable(source, PaperAccount.NAME)
        .of(id)
        .orElseThrow(() ->
            new Mistake(
                "No trade is called "
                    + Mistake.quote(id)
                    + "; ./fairgap journal lists them by number."));
  }
}
