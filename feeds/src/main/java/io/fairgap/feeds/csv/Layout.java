package io.fairgap.feeds.csv;

import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Lines;
import java.util.Locale;

/// How the rows of a candle file are laid out; time, open, high, low, close, volume come first in
/// both.
public enum Layout {
  /// Our own.
  FAIRGAP(6, "time,open,high,low,close,volume"),
  /// The public archives of Binance, with or without their header.
  BINANCE(
      12,
      "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
          + "taker_buy_quote_volume,ignore");

  private final int columns;
  private final String header;

  Layout(int columns, String header) {
    this.columns = columns;
    this.header = header;
  }

  /// The columns of a row.
  public int columns() {
    return columns;
  }

  /// The names of the columns, joined by commas.
  public String header() {
    return header;
  }

  /// Tells the layout by the first line and, when that is a header, goes on to the line behind.
  ///
  /// @throws io.fairgap.feeds.text.BadInput when it is neither
  static Layout of(Lines lines) {
    String first = lines.line();
    String name = first.strip().toLowerCase(Locale.ROOT);
    for (Layout layout : values()) {
      if (name.equals(layout.header)) {
        lines.skip();
        return layout;
      }
    }
    boolean row = !name.isEmpty() && Character.isDigit(name.charAt(0));
    if (row && RowDiagnosis.columns(first).length == BINANCE.columns) {
      return BINANCE;
    }
    throw lines.refusal(
        Fault.HEADER,
        row
            ? "the file begins with a row; put the header " + FAIRGAP.header + " above it."
            : "the header is "
                + RowDiagnosis.quoted(first)
                + "; it has to be "
                + FAIRGAP.header
                + ", or that of a Binance archive.");
  }
}
