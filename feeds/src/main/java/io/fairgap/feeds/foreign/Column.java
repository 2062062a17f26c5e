package io.fairgap.feeds.foreign;

import java.util.Locale;

/// The columns that make a candle.
public enum Column {
  /// The date, when it stands apart from the time of day.
  DATE,
  /// The open time, or the time of day where there is a [#DATE].
  TIME,
  OPEN,
  HIGH,
  LOW,
  CLOSE,
  /// May be absent.
  VOLUME;

  /// The name in lower case.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
