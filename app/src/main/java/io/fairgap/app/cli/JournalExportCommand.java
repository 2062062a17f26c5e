package io.fairgap.app.cli;

import io.fairgap.app.live.BookRecord;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.JournalSheet;
import io.fairgap.app.output.ResultFile;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.JournalTable;
import io.fairgap.trading.notes.Notebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./fairgap journal export`: the journal for a spreadsheet.
@Command(
    name = "export",
    description = {
      "Write the journal as CSV, a trade a row, oldest first, with fees, notes and tags. Text that a",
      "spreadsheet would run as a formula gets an apostrophe in front."
    })
final class JournalExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--out", required = true, paramLabel = "F.csv", description = "Where to.")
  private Path out = Path.of("");

  @Mixin private final HomeOptions home = new HomeOptions();

  JournalExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (RecordDatabase record = RecordDatabase.open(home.home(terminal), home.database(terminal));
        ResultFile file = ResultFile.at(out)) {
      Notebook notes = new BookRecord(record.database(), PaperAccount.NAME).notes();
      try (PrintWriter sheet = new PrintWriter(file.path().toFile(), StandardCharsets.UTF_8)) {
        sheet.print(JournalSheet.HEADER + "\n");
        new JournalTable(record.database().repositories(), PaperAccount.NAME)
            .all(trade -> sheet.print(JournalSheet.row(trade, notes.of(trade.setup())) + "\n"));
        if (sheet.checkError()) {
          throw new IOException(out + " could not be written");
        }
      }
      file.finish();
      terminal.out().println("Written to " + out + ".");
    }
    return CommandLineProgram.DONE;
  }
}
