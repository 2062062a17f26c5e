package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.foreign.ForeignRows;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.foreign.Rows;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a candle file says about itself, by its name and its first rows.
///
/// @param packed as gzip or zstd
/// @param symbol from a name such as `BTCUSDT-5m.csv.gz`
/// @param named the timeframe in the name
/// @param stepped the commonest step of time of the first rows, when it is a timeframe
/// @param nameFits whether the first rows hold a step of the named timeframe, or no step at all
/// @param tick one of the last decimal that the first rows' prices need, trailing zeros aside, at
///   most twelve
/// @param lot the same for their volumes, at most eight
/// @param lookedAt how many rows that was
/// @param notes what had to be assumed or is left out, each a sentence without the file's name
public record CandleFile(
    Path file,
    Format format,
    boolean packed,
    @Nullable String symbol,
    @Nullable Timeframe named,
    @Nullable Timeframe stepped,
    boolean nameFits,
    BigDecimal tick,
    BigDecimal lot,
    int lookedAt,
    List<String> notes) {

  /// The rows that are looked at.
  public static final int FIRST_ROWS = 10_000;

  /// Looks at a file of which nothing is declared.
  ///
  /// @throws BadInput when there is no file, or no candle file, or no row in it
  public static CandleFile inspect(Path file) {
    return inspect(file, Declared.NOTHING);
  }

  /// Looks at a file. Rows that cannot be used are passed over here; a reader names them.
  ///
  /// @throws BadInput when there is no file, or no candle file, or no row in it
  public static CandleFile inspect(Path file, Declared declared) {
    try (Lines lines = Lines.open(file)) {
      Layout own = declared.columns() == null ? Layout.of(lines, declared.format()) : null;
      if (own != null) {
        return of(file, lines, own.format(), FirstRows.of(lines, own), List.of());
      }
      Rows foreign = ForeignRows.open(lines, declared, 0);
      FirstRows rows = FirstRows.of(foreign);
      return of(file, lines, foreign.format(), rows, foreign.notes());
    }
  }

  private static CandleFile of(
      Path file, Lines lines, Format format, FirstRows rows, List<String> notes) {
    if (rows.count() == 0) {
      throw lines.refusal(Fault.NO_ROWS, 0, Refusals.NO_ROWS);
    }
    FileName name = FileName.of(file);
    Timeframe named = name.timeframe();
    return new CandleFile(
        file,
        format,
        lines.packed(),
        name.symbol(),
        named,
        rows.commonestStep(),
        named == null || rows.allowsStep(named),
        BigDecimal.ONE.movePointLeft(rows.priceDecimals()),
        BigDecimal.ONE.movePointLeft(rows.volumeDecimals()),
        rows.count(),
        notes);
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
