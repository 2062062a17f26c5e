package io.fairgap.backtest.result;

import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Writes a result's files while the run goes on: decisions, refusals and equity row by row, trades
/// and the summary at its end.
///
/// `equity.csv` has a row for every candle at whose close the equity differs from the row before.
public final class ResultFiles implements Observer, AutoCloseable {
  private final List<Instrument> instruments;
  private final Function<String, Path> files;
  private final BufferedWriter decisions;
  private final BufferedWriter refusals;
  private final BufferedWriter equity;

  /// @param instruments of the run, in the order of their numbers
  /// @param files gives the place of a file by its name
  public ResultFiles(List<Instrument> instruments, Function<String, Path> files)
      throws IOException {
    this.instruments = List.copyOf(instruments);
    this.files = files;
    decisions = open("decisions.jsonl");
    refusals = open("refusals.csv");
    equity = open("equity.csv");
    write(refusals, RefusalsCsv.HEADER);
    write(equity, "time,equity");
  }

  @Override
  public void line(String line) {
    write(decisions, line);
  }

  @Override
  public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {
    write(refusals, RefusalsCsv.row(instruments.get(symbol), refusal, occasion));
  }

  @Override
  public void equity(long closeTime, double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    write(equity, Instant.ofEpochMilli(closeTime) + "," + rounded.toPlainString());
  }

  /// Writes what is only known at the end.
  public void finish(Result result, String summary) throws IOException {
    try (BufferedWriter trades = open("trades.csv")) {
      TradesCsv.rows(result.trades()).forEach(row -> write(trades, row));
    }
    Files.writeString(files.apply("summary.json"), summary);
    close();
  }

  /// Closes the files; once is enough.
  @Override
  public void close() throws IOException {
    try {
      decisions.close();
    } finally {
      try {
        refusals.close();
      } finally {
        equity.close();
      }
    }
  }

  private BufferedWriter open(String name) throws IOException {
    return Files.newBufferedWriter(files.apply(name), StandardCharsets.UTF_8);
  }

  private static void write(BufferedWriter file, String row) {
    try {
      file.write(row);
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("The results could not be written: " + e.getMessage(), e);
    }
  }
}
