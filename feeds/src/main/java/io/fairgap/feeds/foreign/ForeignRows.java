package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.Lines;
import java.util.Locale;

/// Opens the files of other programs.
public final class ForeignRows {
  private ForeignRows() {}

  /// Recognises a file by its beginning, unless its format is declared.
  ///
  /// @param timeframe in milliseconds, 0 when it is not known yet
  /// @throws io.fairgap.feeds.text.BadInput when it is of no known format
  public static Rows open(Lines lines, Declared declared, long timeframe) {
    Format format = declared.format();
    if (format == Format.JSON || (format == null && isJson(lines))) {
      return new JsonRows(lines);
    }
    return new TableRows(lines, Tables.of(lines, declared), declared, timeframe);
  }

  /// The first mark that is no blank tells; a table begins with neither bracket.
  private static boolean isJson(Lines lines) {
    String head = lines.head(LOOK).strip().toLowerCase(Locale.ROOT);
    return head.startsWith("[") || head.startsWith("{");
  }

  private static final int LOOK = 64;
}
