package io.fairgap.feeds.csv;

import io.fairgap.feeds.text.Grid;
import io.fairgap.feeds.text.Times;
import io.fairgap.trading.market.Instrument;

/// Parses one row in a single pass over its bytes, into fields of this object: nothing is
/// allocated.
final class RowParser {
  /// The row is not what it should be.
  static final int BAD = -1;

  private final Times times = new Times();
  private final Grid prices;
  private final Grid volumes;
  private final int unused;

  private long openTime;
  private long open;
  private long high;
  private long low;
  private long close;
  private long volume;

  RowParser(Layout layout, Instrument instrument) {
    prices = Grid.exact(instrument.tick());
    volumes = Grid.down(instrument.lot());
    unused = layout.columns() - Layout.FAIRGAP.columns();
  }

  /// Parses the row that begins at `from`.
  ///
  /// @return where the next row begins, or [#BAD]
  int read(byte[] bytes, int from) {
    long time = times.read(bytes, from);
    return time == Times.NONE ? BAD : readBehind(time, bytes, times.end());
  }

  /// Parses the rest of a row behind its time, from a comma at `from` on.
  ///
  /// @return where the next row begins, or [#BAD]
  int readBehind(long time, byte[] bytes, int from) {
    openTime = time;
    open = price(bytes, from);
    high = open < 0 ? BAD : price(bytes, prices.end());
    low = high < 0 ? BAD : price(bytes, prices.end());
    close = low < 0 ? BAD : price(bytes, prices.end());
    if (close < 0 || bytes[prices.end()] != ',') {
      return BAD;
    }
    volume = volumes.read(bytes, prices.end() + 1);
    return volume >= 0 && isPossible() ? nextRow(bytes, volumes.end()) : BAD;
  }

  /// The price behind the comma at `from`; negative when there is none.
  private long price(byte[] bytes, int from) {
    return bytes[from] == ',' ? prices.read(bytes, from + 1) : BAD;
  }

  private boolean isPossible() {
    return low > 0 && low <= open && low <= close && open <= high && close <= high;
  }

  private int nextRow(byte[] bytes, int from) {
    int at = from;
    for (int commas = unused; commas > 0; commas--) {
      if (bytes[at++] != ',') {
        return BAD;
      }
      while (bytes[at] != ',' && bytes[at] >= 0x20 && bytes[at] != 0x7f) {
        at++;
      }
    }
    if (bytes[at] == '\r') {
      at++;
    }
    return bytes[at] == '\n' ? at + 1 : BAD;
  }

  long openTime() {
    return openTime;
  }

  long open() {
    return open;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  long close() {
    return close;
  }

  long volume() {
    return volume;
  }
}
