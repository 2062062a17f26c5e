package io.fairgap.feeds.csv;

import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Grid;
import io.fairgap.feeds.text.Times;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is wrong with a row, told from its text column by column.
///
/// This is the plain statement of what [RowParser] accepts; the two agree on every row.
final class RowDiagnosis {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?)Z");
  private static final Pattern EPOCH = Pattern.compile("\\d+");
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+(\\.\\d*)?[eE][+-]?\\d+");
  private static final String[] PRICES = {"open", "high", "low", "close"};

  private final Layout layout;
  private final Instrument instrument;

  RowDiagnosis(Layout layout, Instrument instrument) {
    this.layout = layout;
    this.instrument = instrument;
  }

  /// The first thing that is wrong with a row, or null when nothing is.
  @Nullable Finding of(String row) {
    String[] columns = columns(row);
    Finding finding = Finding.strange(row, ',');
    if (finding == null && columns.length != layout.columns()) {
      finding = Finding.columns(columns.length, layout.columns());
    }
    if (finding == null) {
      finding = time(columns[0]);
    }
    for (int i = 0; finding == null && i < PRICES.length; i++) {
      finding = price(PRICES[i], columns[i + 1]);
    }
    if (finding == null) {
      finding = number("volume", columns[5], instrument.lot());
    }
    return finding == null ? shape(columns) : finding;
  }

  private static @Nullable Finding time(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      try {
        return years(
            text, LocalDateTime.parse(iso.group(1)).toInstant(ZoneOffset.UTC).toEpochMilli());
      } catch (DateTimeException _) {
        return new Finding(Fault.TIME, "the time " + Finding.quoted(text) + " is in no calendar");
      }
    }
    if (!EPOCH.matcher(text).matches()) {
      return new Finding(
          Fault.TIME,
          "the time "
              + Finding.quoted(text)
              + " is neither ISO-8601 in UTC like 2022-08-01T00:00:00Z nor an epoch");
    }
    BigInteger epoch = new BigInteger(text);
    if (epoch.bitLength() > 56 || epoch.longValueExact() >= 100_000_000_000_000_000L) {
      return years(text, Long.MAX_VALUE);
    }
    long value = epoch.longValueExact();
    if (value >= 100_000_000_000_000L && value % 1_000 != 0) {
      return new Finding(Fault.TIME, "the time " + text + " is no whole millisecond");
    }
    return years(
        text,
        value >= 100_000_000_000_000L
            ? value / 1_000
            : value < 100_000_000_000L ? 1_000 * value : value);
  }

  private static @Nullable Finding years(String text, long millis) {
    return millis >= Times.EARLIEST && millis < Times.TOO_LATE
        ? null
        : new Finding(
            Fault.TIME,
            "the time " + Finding.quoted(text) + " lies outside the years 1900 to 2199");
  }

  private @Nullable Finding price(String name, String text) {
    Finding finding = number(name, text, instrument.tick());
    if (finding != null) {
      return finding;
    }
    BigDecimal price = new BigDecimal(text);
    if (price.signum() == 0) {
      return notAboveZero(name, text);
    }
    return price.remainder(instrument.tick()).signum() == 0
        ? null
        : new Finding(
            Fault.OFF_TICK,
            "the "
                + name
                + " "
                + text
                + " is no multiple of the tick "
                + instrument.tick().toPlainString());
  }

  private static Finding notAboveZero(String name, String text) {
    return new Finding(
        Fault.PRICE, "the " + name + " " + Finding.quoted(text) + " is not above zero");
  }

  private static @Nullable Finding number(String name, String text, BigDecimal step) {
    String named = "the " + name + " " + Finding.quoted(text);
    if (text.isEmpty()) {
      return new Finding(Fault.NUMBER, "the " + name + " is empty");
    }
    if (EXPONENT.matcher(text).matches()) {
      return new Finding(Fault.NUMBER, named + " has an exponent where a plain decimal belongs");
    }
    if (text.startsWith("-") && PLAIN.matcher(text.substring(1)).matches()) {
      return name.equals("volume")
          ? new Finding(Fault.VOLUME, named + " is negative")
          : notAboveZero(name, text);
    }
    if (!PLAIN.matcher(text).matches()) {
      return new Finding(Fault.NUMBER, named + " is no plain decimal number");
    }
    int point = text.indexOf('.');
    int most = Grid.DIGITS - step.scale();
    return (point < 0 ? text.length() : point) <= most
        ? null
        : new Finding(
            Fault.DIGITS,
            named
                + " has more than the "
                + most
                + " digits before the point that fit beside steps of "
                + step.toPlainString());
  }

  private static @Nullable Finding shape(String[] columns) {
    BigDecimal high = new BigDecimal(columns[2]);
    BigDecimal low = new BigDecimal(columns[3]);
    if (high.compareTo(low) < 0) {
      return new Finding(Fault.SHAPE, "the high " + columns[2] + " is below the low " + columns[3]);
    }
    for (int i : new int[] {1, 4}) {
      BigDecimal price = new BigDecimal(columns[i]);
      String named = "the " + PRICES[i - 1] + " " + columns[i];
      if (price.compareTo(high) > 0) {
        return new Finding(Fault.SHAPE, named + " is above the high " + columns[2]);
      }
      if (price.compareTo(low) < 0) {
        return new Finding(Fault.SHAPE, named + " is below the low " + columns[3]);
      }
    }
    return null;
  }

  static String[] columns(String row) {
    return row.split(",", -1);
  }

  static boolean isPlain(String cell) {
    return PLAIN.matcher(cell).matches();
  }
}
