package io.fairgap.feeds.foreign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a foreign file, from first to last.
public sealed interface Rows permits TableRows, JsonRows {

  /// The next row; null at the end.
  ///
  /// @throws io.fairgap.feeds.text.BadInput when the rest of the file cannot be used
  @Nullable Row next();

  Format format();

  /// What rows are counted in: `line` or `candle`.
  String unit();

  /// What had to be assumed or was left out so far, each a sentence for the person who gave the
  /// file.
  List<String> notes();
}
