package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.text.Lines;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the rows are laid out that are parsed in place; time, open, high, low, close, volume come
/// first in both.
public enum Layout {
  /// Our own.
  FAIRGAP(Format.FAIRGAP, 6, "time,open,high,low,close,volume"),
  /// The public archives of Binance, with or without their header.
  BINANCE(
      Format.BINANCE,
      12,
      "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
          + "taker_buy_quote_volume,ignore");

  /// Longer than both headers and than any archive's row.
  private static final int LOOK = 512;

  private final Format format;
  private final int columns;
  private final String header;

  Layout(Format format, int columns, String header) {
    this.format = format;
    this.columns = columns;
    this.header = header;
  }

  Format format() {
    return format;
  }

  /// The columns of a row.
  public int columns() {
    return columns;
  }

  /// The names of the columns, joined by commas.
  public String header() {
    return header;
  }

  /// Tells the layout by the first line and, when that is its header, goes on to the line behind;
  /// null when it is neither.
  ///
  /// @param declared the only one that comes into question, unless null
  static @Nullable Layout of(Lines lines, @Nullable Format declared) {
    String first = lines.head(LOOK).lines().findFirst().orElse("");
    String name = first.strip().toLowerCase(Locale.ROOT);
    for (Layout layout : values()) {
      if (name.equals(layout.header) && layout.mayBe(declared)) {
        lines.skip();
        return layout;
      }
    }
    boolean row = !name.isEmpty() && Character.isDigit(name.charAt(0));
    boolean wide = row && RowDiagnosis.columns(first).length == BINANCE.columns;
    return wide && BINANCE.mayBe(declared) ? BINANCE : null;
  }

  private boolean mayBe(@Nullable Format declared) {
    return declared == null || declared == format;
  }
}
