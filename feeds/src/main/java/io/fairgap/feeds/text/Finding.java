package io.fairgap.feeds.text;

import org.jspecify.annotations.Nullable;

/// What is wrong with one row.
///
/// @param what is wrong, without what to do
public record Finding(Fault fault, String what) {

  /// Finds the first byte that no candle has, in a row of one character a byte; null when there is
  /// none.
  ///
  /// @param delimiter stands between the cells, and may be a tab
  public static @Nullable Finding strange(String row, char delimiter) {
    for (int i = 0; i < row.length(); i++) {
      char symbol = row.charAt(i);
      if ((symbol < 0x20 || symbol > 0x7e) && symbol != delimiter) {
        return new Finding(
            Fault.ENCODING,
            String.format("the row holds the byte 0x%02X, which no candle has", (int) symbol));
      }
    }
    return null;
  }

  /// A number of columns that is not the header's.
  public static Finding columns(int found, int expected) {
    return new Finding(
        Fault.COLUMNS,
        "the row has " + found + (found == 1 ? " column" : " columns") + " instead of " + expected);
  }

  /// The text in quotes, cut where it gets long, on one line whatever it holds.
  public static String quoted(String text) {
    String printable = text.replaceAll("[^ -~]", "?");
    return "'" + (printable.length() > 40 ? printable.substring(0, 40) + "…" : printable) + "'";
  }
}
