package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.Resampled;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of turning a file of any readable format into our CSV.
///
/// @param rows good rows of the source, inside the range or not
/// @param skipped the rows that could not be used
/// @param written candles in the target
/// @param sha256 of the source as it is stored
/// @param notes what had to be assumed about the source, or was left out
public record CandleImport(
    Path source,
    Path target,
    Format format,
    long rows,
    Skipped skipped,
    long written,
    String sha256,
    List<String> notes) {

  /// Writes the candles of a reading to `target`, gzipped when its name ends in `.gz`. The target
  /// appears whole or not at all, and an older one stays until then.
  ///
  /// @throws BadInput when the source cannot be used, or holds no candle in the range
  /// @throws UncheckedIOException when the target cannot be written
  public static CandleImport of(Reading reading, Path target) {
    return run(reading, target, null);
  }

  /// The same with larger candles.
  ///
  /// @throws IllegalArgumentException when `to` is no multiple of the reading's timeframe
  public static CandleImport resampled(Reading reading, Path target, Timeframe to) {
    return run(reading, target, to);
  }

  private static CandleImport run(Reading reading, Path target, @Nullable Timeframe to) {
    requireAnother(reading.file(), target);
    try (CandleReader reader = CandleReader.open(reading);
        CandleWriter writer = CandleWriter.create(target, reading.instrument())) {
      CandleSource source =
          to == null
              ? reader
              : new Resampled(reader, reading.instrument(), reading.timeframe(), to);
      long written = copy(source, writer);
      if (written == 0) {
        throw new BadInput(
            Fault.NO_ROWS,
            reading.file().toString(),
            0,
            "no whole candle lies in the range that was asked for; give a wider one.");
      }
      writer.finish();
      return new CandleImport(
          reading.file(),
          target,
          reader.format(),
          reader.rows(),
          reader.skipped(),
          written,
          reader.sha256(),
          reader.notes());
    }
  }

  private static long copy(CandleSource source, CandleWriter writer) {
    long written = 0;
    for (CandleBlock block; (block = source.next()) != null; ) {
      writer.write(block);
      written += block.size();
    }
    return written;
  }

  private static void requireAnother(Path source, Path target) {
    try {
      if (Files.exists(source) && Files.exists(target) && Files.isSameFile(source, target)) {
        throw new BadInput(
            Fault.NOT_A_FILE,
            target.toString(),
            0,
            "the file would be written over itself; name another target.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
