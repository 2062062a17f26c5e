package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.ForeignRows;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.foreign.Row;
import io.fairgap.feeds.foreign.Rows;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.CandleBlock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Rows of other programs' files, checked by the same parser as our own.
final class ForeignCandles implements Candles {
  private final Rows rows;
  private final RowParser parser;
  private final RowDiagnosis diagnosis;
  private final Admission admission;
  private final byte[] bytes = new byte[2 * Lines.LONGEST + Lines.SLACK];

  ForeignCandles(Reading reading, Lines lines) {
    ZoneId zone = reading.declared().zone();
    this.rows = ForeignRows.open(lines, reading.declared(), reading.timeframe().millis());
    this.parser = new RowParser(Layout.FAIRGAP, reading.instrument());
    this.diagnosis = new RowDiagnosis(Layout.FAIRGAP, reading.instrument());
    this.admission =
        new Admission(
            reading,
            lines,
            new TimeOrder(
                reading.timeframe(),
                reading.instrument().calendar(),
                zone == null ? ZoneOffset.UTC : zone,
                rows.unit()));
  }

  @Override
  public void fill(CandleBlock block) {
    while (!block.isFull()) {
      switch (rows.next()) {
        case Row.Timed row -> add(block, row);
        case Row.Bad(long line, long number, Finding finding) ->
            admission.refuse(line, number, finding);
        case null -> {
          return;
        }
      }
    }
  }

  private void add(CandleBlock block, Row.Timed row) {
    String numbers = row.numbers();
    for (int i = 0; i < numbers.length(); i++) {
      bytes[i] = (byte) numbers.charAt(i);
    }
    bytes[numbers.length()] = '\n';
    if (parser.readBehind(row.time(), bytes, 0) != RowParser.BAD) {
      admission.add(block, parser, row.line(), row.number());
      return;
    }
    String text = Instant.ofEpochMilli(row.time()) + numbers;
    Finding finding = diagnosis.of(text);
    if (finding == null) {
      throw new IllegalStateException("nothing is wrong with a refused row: " + text);
    }
    admission.refuse(row.line(), row.number(), finding);
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public Format format() {
    return rows.format();
  }

  @Override
  public List<String> notes() {
    return rows.notes();
  }
}
