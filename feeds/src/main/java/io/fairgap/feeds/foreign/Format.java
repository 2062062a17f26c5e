package io.fairgap.feeds.foreign;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats of candle files.
public enum Format {
  /// Our own CSV.
  FAIRGAP,
  /// The public archives of Binance.
  BINANCE,
  /// Yahoo's and others' `Date,Open,High,Low,Close,Adj Close,Volume`, in any order.
  YAHOO,
  /// MetaTrader 4 and 5: `<DATE> <TIME> <OPEN> …` or rows `2024.01.02,00:00,…` without a header.
  METATRADER,
  /// Forex Strategy Builder: rows of date, time, open, high, low, close, volume without a header.
  FOREXSB,
  /// Arrays `[[milliseconds,open,high,low,close,volume],…]` of ccxt and freqtrade.
  JSON,
  /// Any table whose columns are declared.
  COLUMNS;

  /// Reads a name in any case.
  ///
  /// @throws IllegalArgumentException when there is no such format; the message is a sentence
  public static Format parse(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'"
                    + name
                    + "' is no format; write "
                    + Arrays.stream(values())
                        .map(Format::toString)
                        .collect(Collectors.joining(", "))));
  }

  /// The name that [#parse] reads.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
