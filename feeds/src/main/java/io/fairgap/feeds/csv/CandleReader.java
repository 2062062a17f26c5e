package io.fairgap.feeds.csv;

import io.fairgap.feeds.csv.RowDiagnosis.Finding;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.CandleBlock;
import org.jspecify.annotations.Nullable;

/// Reads the candles of one file, under symbol index 0.
///
/// The whole file is read and checked, also when only a range is given out: its hash is of all
/// bytes, and a file that is sound in one range and broken in another is not trusted silently.
/// Beside the blocks nothing is allocated per row.
public final class CandleReader implements CandleSource {
  private final Lines lines;
  private final RowParser parser;
  private final RowDiagnosis diagnosis;
  private final TimeOrder order;
  private final TimeRange range;
  private final Refusals refusals;
  private final long size;
  private long blankLine;
  private long rows;
  private @Nullable String hash;

  private CandleReader(Reading reading, Lines lines, long size) {
    Layout layout = Layout.of(lines);
    this.lines = lines;
    this.size = size;
    this.parser = new RowParser(layout, reading.instrument());
    this.diagnosis = new RowDiagnosis(layout, reading.instrument());
    this.order = new TimeOrder(reading.timeframe(), reading.instrument().calendar());
    this.range = reading.range();
    this.refusals = new Refusals(lines, reading.onBad());
  }

  /// Opens a file and reads its header.
  ///
  /// @throws BadInput when there is no file, or no candle file
  public static CandleReader open(Reading reading) {
    Lines lines = Lines.open(reading.file());
    try {
      return new CandleReader(reading, lines, reading.file().toFile().length());
    } catch (BadInput e) {
      lines.close();
      throw e;
    }
  }

  @Override
  public @Nullable CandleBlock next() {
    CandleBlock block = new CandleBlock(BLOCK);
    while (!block.isFull() && lines.more()) {
      int at = lines.at();
      int next = parser.read(lines.bytes(), at);
      if (next == RowParser.BAD || next - at > Lines.LONGEST + 1 || blankLine > 0) {
        readSlowly(block);
      } else {
        add(block);
        lines.moveTo(next);
      }
    }
    if (block.size() > 0) {
      return block;
    }
    end();
    return null;
  }

  private void add(CandleBlock block) {
    long time = parser.openTime();
    if (!order.mayFollow(time)) {
      refusals.add(lines.number(), order.finding(time));
      return;
    }
    if (!order.follow(time, lines.number())) {
      throw lines.refusal(Fault.TIMEFRAME, order.longerSteps());
    }
    rows++;
    if (range.contains(time)) {
      block.add(
          0, time, parser.open(), parser.high(), parser.low(), parser.close(), parser.volume());
    }
  }

  /// For lines that are not simply the next row: blank ones are allowed at the end of the file
  /// only, which shows when a row comes behind them.
  private void readSlowly(CandleBlock block) {
    String row = lines.line();
    if (row.isBlank()) {
      blankLine = blankLine > 0 ? blankLine : lines.number();
      lines.skip();
      return;
    }
    if (blankLine > 0) {
      refusals.add(blankLine, new Finding(Fault.BLANK, "the line is blank but rows follow it"));
      blankLine = 0;
    }
    Finding finding = diagnosis.of(row);
    if (finding != null) {
      refusals.add(lines.number(), finding);
    } else if (parser.read(lines.bytes(), lines.at()) != RowParser.BAD) {
      add(block);
    } else {
      throw new IllegalStateException("nothing is wrong with a refused row: " + row);
    }
    lines.skip();
  }

  private void end() {
    if (rows == 0) {
      throw refusals.noRows();
    }
    if (hash == null) {
      hash = lines.sha256();
    }
  }

  /// The good rows so far, inside the range or not.
  public long rows() {
    return rows;
  }

  /// The rows that were left out so far; none when a bad row ends the reading.
  public Skipped skipped() {
    return refusals.skipped();
  }

  /// SHA-256 of the file as it is stored, in lower-case hexadecimal.
  ///
  /// @throws IllegalStateException before [#next()] returned null
  public String sha256() {
    if (hash == null) {
      throw new IllegalStateException("the file has not been read to its end");
    }
    return hash;
  }

  /// How much of the file has been read, from 0 to 1.
  public double progress() {
    return size == 0 ? 1 : Math.min(1, (double) lines.rawCount() / size);
  }

  @Override
  public void close() {
    lines.close();
  }
}
