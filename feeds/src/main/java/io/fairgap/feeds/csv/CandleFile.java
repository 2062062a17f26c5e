package io.fairgap.feeds.csv;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a candle file says about itself, by its name and its first rows.
///
/// @param symbol from a name such as `BTCUSDT-5m.csv.gz`
/// @param named the timeframe in the name
/// @param stepped the commonest step of time of the first rows, when it is a timeframe
/// @param nameFits whether the first rows hold a step of the named timeframe, or no step at all
/// @param tick one of the last decimal that the first rows' prices need, trailing zeros aside, at
///   most twelve
/// @param lot the same for their volumes, at most eight
/// @param lookedAt how many rows that was
public record CandleFile(
    Path file,
    Layout layout,
    boolean gzipped,
    @Nullable String symbol,
    @Nullable Timeframe named,
    @Nullable Timeframe stepped,
    boolean nameFits,
    BigDecimal tick,
    BigDecimal lot,
    int lookedAt) {

  /// The rows that are looked at.
  public static final int FIRST_ROWS = 10_000;

  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9]+)-([1-9][0-9]{0,5}[smhd])(-.*)?\\.csv(\\.gz)?");

  /// Looks at a file. Rows that cannot be used are passed over here; a reader names them.
  ///
  /// @throws BadInput when there is no file, or no candle file, or no row in it
  public static CandleFile inspect(Path file) {
    try (Lines lines = Lines.open(file)) {
      Layout layout = Layout.of(lines);
      FirstRows rows = FirstRows.of(lines, layout);
      if (rows.count() == 0) {
        throw lines.refusal(
            Fault.NO_ROWS, 0, "the file has a header but no rows; check how it was made.");
      }
      var name = NAME.matcher(file.getFileName().toString());
      boolean telling = name.matches();
      Timeframe named = telling ? timeframe(name.group(2)) : null;
      return new CandleFile(
          file,
          layout,
          lines.gzipped(),
          telling ? name.group(1).toUpperCase(Locale.ROOT) : null,
          named,
          rows.commonestStep(),
          named == null || rows.allowsStep(named),
          BigDecimal.ONE.movePointLeft(rows.priceDecimals()),
          BigDecimal.ONE.movePointLeft(rows.volumeDecimals()),
          rows.count());
    }
  }

  /// A name may say 3d or 90000s, which is no timeframe here; then it says nothing.
  private static @Nullable Timeframe timeframe(String text) {
    try {
      return Timeframe.parse(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// The timeframe by the name, else by the rows; none when neither tells.
  ///
  /// @throws BadInput when they contradict each other
  public Optional<Timeframe> timeframe() {
    if (!nameFits) {
      throw new BadInput(
          Fault.TIMEFRAME,
          file.toString(),
          0,
          "the name says "
              + named
              + " but no row of the first "
              + lookedAt
              + " follows the one before by that"
              + (stepped == null ? "" : ", most by " + stepped)
              + "; rename the file, or give --timeframe.");
    }
    return Optional.ofNullable(named != null ? named : stepped);
  }
}
