package io.fairgap.app.output;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A row of CSV that people open in a spreadsheet, in the making.
///
/// A spreadsheet runs text that begins like a formula, so such text gets an apostrophe in front;
/// numbers are written as numbers.
public final class SheetRow {
  private final StringBuilder text = new StringBuilder(256);
  private boolean first = true;

  /// Text of any origin; null for an empty field.
  public SheetRow text(@Nullable String value) {
    return field(quoted(harmless(value == null ? "" : value)));
  }

  /// A number or a time of ours; null for an empty field.
  public SheetRow value(@Nullable Object value) {
    return field(
        switch (value) {
          case null -> "";
          case BigDecimal number -> number.toPlainString();
          case Object other -> quoted(other.toString());
        });
  }

  private SheetRow field(String field) {
    if (!first) {
      text.append(',');
    }
    first = false;
    text.append(field);
    return this;
  }

  private static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().allMatch(c -> ",\"\r\n".indexOf(c) < 0);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
