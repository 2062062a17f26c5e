package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.Finding;

/// A row of a foreign file.
public sealed interface Row {

  /// The line on which it begins, from 1.
  long line();

  /// Its number in the unit of its [Rows].
  long number();

  /// A row whose open time is known.
  ///
  /// @param time in milliseconds since the epoch, in the years 1900 to 2199
  /// @param numbers `,open,high,low,close,volume`, as they stand in the file, unchecked
  record Timed(long line, long number, long time, String numbers) implements Row {}

  /// A row that cannot be used.
  record Bad(long line, long number, Finding finding) implements Row {}
}
