package io.fairgap.feeds.csv;

import io.fairgap.trading.market.Timeframe;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the name of a candle file says.
///
/// @param symbol in upper case, letters and digits
/// @param timeframe none, too, when the name says one that is no timeframe here, such as 3d
record FileName(@Nullable String symbol, @Nullable Timeframe timeframe) {
  private static final FileName SILENT = new FileName(null, null);

  private static final Pattern ENDING =
      Pattern.compile(
          "(.+?)\\.(?:csv|txt|tsv|prn|json)(?:\\.gz|\\.zst)?", Pattern.CASE_INSENSITIVE);

  /// `BTCUSDT-5m`, `BTCUSDT-5m-2023-01`, and freqtrade's `BTC_USDT-5m`, `BTC_USDT_USDT-5m-futures`,
  /// where the third currency only settles.
  private static final Pattern DASHED =
      Pattern.compile(
          "([A-Za-z0-9]+)(?:_([A-Za-z0-9]+))?(?:_[A-Za-z0-9]+)?-(\\d{1,6}[smhd])(?:-.*)?");

  /// MetaTrader 5: `EURUSD_M15_202401020000_202402010000`.
  private static final Pattern LETTER_FIRST =
      Pattern.compile("([A-Za-z0-9]+)_([MHD])(\\d{1,4})(?:_.*)?");

  /// `EURUSD_15M`.
  private static final Pattern LETTER_LAST =
      Pattern.compile("([A-Za-z0-9]+)_(\\d{1,4})([MHDmhd])(?:_.*)?");

  /// MetaTrader 4 and Forex Strategy Builder: `EURUSD15`, in minutes.
  private static final Pattern MINUTES = Pattern.compile("([A-Za-z]{6})(1|5|15|30|60|240|1440)");

  static FileName of(Path file) {
    Matcher ending = ENDING.matcher(file.getFileName().toString());
    return ending.matches() ? ofStem(ending.group(1)) : SILENT;
  }

  private static FileName ofStem(String stem) {
    Matcher dashed = DASHED.matcher(stem);
    if (dashed.matches()) {
      String quote = dashed.group(2) == null ? "" : dashed.group(2);
      return of(dashed.group(1) + quote, dashed.group(3));
    }
    Matcher first = LETTER_FIRST.matcher(stem);
    if (first.matches()) {
      return of(first.group(1), first.group(3) + first.group(2));
    }
    Matcher last = LETTER_LAST.matcher(stem);
    if (last.matches()) {
      return of(last.group(1), last.group(2) + last.group(3));
    }
    Matcher minutes = MINUTES.matcher(stem);
    return minutes.matches() ? of(minutes.group(1), minutes.group(2) + "m") : SILENT;
  }

  private static FileName of(String symbol, String timeframe) {
    return new FileName(symbol.toUpperCase(Locale.ROOT), timeframe(timeframe));
  }

  private static @Nullable Timeframe timeframe(String text) {
    try {
      return Timeframe.parse(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
