package io.fairgap.feeds.inspection;

import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a candle file holds.
///
/// Times are open times in milliseconds since the epoch, prices in ticks of `instrument`.
///
/// @param rows the candles that can be used
/// @param skipped the rows that cannot, by what is wrong with them: duplicates, disorder, …
/// @param missing the candles that all gaps lack
/// @param longest the longest gap, the first of them when several are
/// @param gapList the first 20 gaps
/// @param withoutVolume candles of volume 0
/// @param lowest the lowest low
/// @param highest the highest high
/// @param jumps closes more than ten times the median move of the 100 before away from the last
/// @param jumpList the 20 largest of them, measured in medians, the largest first
/// @param sha256 of the file as it is stored
public record Inspection(
    Path file,
    Instrument instrument,
    Timeframe timeframe,
    long rows,
    long firstTime,
    long lastTime,
    Skipped skipped,
    long gaps,
    long missing,
    @Nullable Gap longest,
    List<Gap> gapList,
    long withoutVolume,
    long lowest,
    long highest,
    long jumps,
    List<Jump> jumpList,
    String sha256) {

  /// How many gaps and jumps are listed.
  public static final int LISTED = 20;

  /// Reads a whole file; bad rows are counted.
  ///
  /// @throws BadInput when the file as a whole cannot be used
  public static Inspection of(Path file, Instrument instrument, Timeframe timeframe) {
    Reading reading = Reading.of(file, instrument, timeframe).onBad(OnBad.SKIP);
    try (CandleReader reader = CandleReader.open(reading)) {
      Tallies tallies = new Tallies(timeframe);
      for (CandleBlock block; (block = reader.next()) != null; ) {
        tallies.add(block);
      }
      return tallies.inspection(reading, reader);
    }
  }

  /// What is counted while the blocks go by.
  private static final class Tallies {
    private final Gaps gaps;
    private final Jumps jumps = new Jumps();
    private long firstTime = Long.MAX_VALUE;
    private long lastTime;
    private long withoutVolume;
    private long lowest = Long.MAX_VALUE;
    private long highest;

    Tallies(Timeframe timeframe) {
      gaps = new Gaps(timeframe);
    }

    void add(CandleBlock block) {
      for (int row = 0; row < block.size(); row++) {
        gaps.onCandle(block.openTime(row));
        jumps.onClose(block.openTime(row), block.close(row));
        withoutVolume += block.volume(row) == 0 ? 1 : 0;
        lowest = Math.min(lowest, block.low(row));
        highest = Math.max(highest, block.high(row));
      }
      firstTime = Math.min(firstTime, block.openTime(0));
      lastTime = block.openTime(block.size() - 1);
    }

    Inspection inspection(Reading reading, CandleReader reader) {
      return new Inspection(
          reading.file(),
          reading.instrument(),
          reading.timeframe(),
          reader.rows(),
          firstTime,
          lastTime,
          reader.skipped(),
          gaps.count(),
          gaps.missing(),
          gaps.longest(),
          gaps.first(),
          withoutVolume,
          lowest,
          highest,
          jumps.count(),
          jumps.largest(),
          reader.sha256());
    }
  }
}
