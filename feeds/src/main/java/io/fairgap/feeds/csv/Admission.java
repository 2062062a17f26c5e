package io.fairgap.feeds.csv;

import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.CandleBlock;

/// Lets candles into the blocks that follow in time and lie in the range.
final class Admission {
  private final Lines lines;
  private final TimeOrder order;
  private final TimeRange range;
  private final Refusals refusals;
  private long rows;

  Admission(Reading reading, Lines lines, TimeOrder order) {
    this.lines = lines;
    this.order = order;
    this.range = reading.range();
    this.refusals = new Refusals(lines, reading.onBad());
  }

  /// Adds the candle that a parser has read.
  ///
  /// @param line on which it begins
  /// @param number of the row in the unit of the order
  void add(CandleBlock block, RowParser row, long line, long number) {
    long time = row.openTime();
    if (!order.mayFollow(time)) {
      refuse(line, number, order.finding(time));
      return;
    }
    if (!order.follow(time, number)) {
      throw lines.refusal(Fault.TIMEFRAME, line, order.longerSteps());
    }
    rows++;
    if (range.contains(time)) {
      block.add(0, time, row.open(), row.high(), row.low(), row.close(), row.volume());
    }
  }

  /// Refuses a row; where rows are no lines, the sentence tells its number too.
  void refuse(long line, long number, Finding finding) {
    boolean isLine = order.unit().equals("line");
    String what = isLine ? finding.what() : order.unit() + " " + number + ": " + finding.what();
    refusals.add(line, new Finding(finding.fault(), what));
  }

  /// The good rows so far, inside the range or not.
  long rows() {
    return rows;
  }

  Refusals refusals() {
    return refusals;
  }
}
