package io.fairgap.app.cli;

import io.fairgap.app.live.BookRecord;
import io.fairgap.app.live.RecordDatabase;
import io.fairgap.app.output.ResultFile;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.PaperAccount;
import io.fairgap.persistence.account.BookedTrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./fairgap journal chart`: draws a trade.
@Command(
    name = "chart",
    description = {
      "Draw a trade on the candles that were recorded: gap, entry, stop, target, exit, and why, as",
      "SVG that any browser shows."
    })
final class JournalChartCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Number or setup of a trade.")
  private String id = "";

  @Option(names = "--out", required = true, paramLabel = "F.svg", description = "Where to.")
  private Path out = Path.of("");

  @Mixin private final HomeOptions home = new HomeOptions();

  JournalChartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (RecordDatabase record = RecordDatabase.open(home.home(terminal), home.database(terminal));
        ResultFile file = ResultFile.at(out)) {
      BookedTrade trade = JournalCommand.trade(record.database().repositories(), id);
      Files.writeString(
          file.path(), new BookRecord(record.database(), PaperAccount.NAME).picture(trade));
      file.finish();
      terminal.out().println("Written to " + out + ".");
    }
    return CommandLineProgram.DONE;
  }
}
