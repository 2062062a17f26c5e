package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.CandleBlock;
import java.time.ZoneOffset;
import java.util.List;

/// Rows of a [Layout], parsed where they lie: beside the blocks nothing is allocated per row.
final class OwnCandles implements Candles {
  private final Lines lines;
  private final Layout layout;
  private final RowParser parser;
  private final RowDiagnosis diagnosis;
  private final Admission admission;
  private long blankLine;

  OwnCandles(Reading reading, Lines lines, Layout layout) {
    this.lines = lines;
    this.layout = layout;
    this.parser = new RowParser(layout, reading.instrument());
    this.diagnosis = new RowDiagnosis(layout, reading.instrument());
    this.admission =
        new Admission(
            reading,
            lines,
            new TimeOrder(
                reading.timeframe(), reading.instrument().calendar(), ZoneOffset.UTC, "line"));
  }

  @Override
  public void fill(CandleBlock block) {
    while (!block.isFull() && lines.more()) {
      int at = lines.at();
      int next = parser.read(lines.bytes(), at);
      if (next == RowParser.BAD || next - at > Lines.LONGEST + 1 || blankLine > 0) {
        readSlowly(block);
      } else {
        admission.add(block, parser, lines.number(), lines.number());
        lines.moveTo(next);
      }
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
      admission.refuse(
          blankLine, blankLine, new Finding(Fault.BLANK, "the line is blank but rows follow it"));
      blankLine = 0;
    }
    Finding finding = diagnosis.of(row);
    if (finding != null) {
      admission.refuse(lines.number(), lines.number(), finding);
    } else if (parser.read(lines.bytes(), lines.at()) != RowParser.BAD) {
      admission.add(block, parser, lines.number(), lines.number());
    } else {
      throw new IllegalStateException("nothing is wrong with a refused row: " + row);
    }
    lines.skip();
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public Format format() {
    return layout.format();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
