package io.fairgap.feeds.inspection;

import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.csv.Skipped;
import io.fairgap.feeds.foreign.Format;
import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
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
/// @param wicks candles with a wick longer than ten times the median range of the 100 before
/// @param wickList the 20 largest of them, as jumps from the body to the wick's end
/// @param sessions candles and volume of each session, in the order of the day
/// @param tick the largest step of which all prices are multiples
/// @param lot the same for the volumes, which are rounded down to the instrument's lot before
/// @param sha256 of the file as it is stored
/// @param format which it turned out to have
/// @param notes what had to be assumed or is left out, each a sentence without the file's name
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
    long wicks,
    List<Jump> wickList,
    List<SessionTally> sessions,
    BigDecimal tick,
    BigDecimal lot,
    String sha256,
    Format format,
    List<String> notes) {

  /// How many gaps and jumps are listed.
  public static final int LISTED = 20;

  /// Reads a whole file; bad rows are counted.
  ///
  /// @throws BadInput when the file as a whole cannot be used
  public static Inspection of(Path file, Instrument instrument, Timeframe timeframe) {
    return of(Reading.of(file, instrument, timeframe));
  }

  /// The same with what is declared about the file; the reading's range and policy do not count.
  ///
  /// @throws BadInput when the file as a whole cannot be used
  public static Inspection of(Reading given) {
    Reading reading = given.within(TimeRange.ALL).onBad(OnBad.SKIP);
    try (CandleReader reader = CandleReader.open(reading)) {
      Tallies tallies = new Tallies(reading);
      for (CandleBlock block; (block = reader.next()) != null; ) {
        tallies.add(block);
      }
      return tallies.inspection(reading, reader);
    }
  }

  /// Rows that have the time of the one before, and are left out.
  public long duplicates() {
    return skipped.rows(Fault.DUPLICATE);
  }

  /// What is counted while the blocks go by.
  private static final class Tallies {
    private final Gaps gaps;
    private final Jumps jumps = new Jumps();
    private final Wicks wicks = new Wicks();
    private final Sessions sessions;
    private final Steps ticks = new Steps();
    private final Steps lots = new Steps();
    private long firstTime = Long.MAX_VALUE;
    private long lastTime;
    private long withoutVolume;
    private long lowest = Long.MAX_VALUE;
    private long highest;

    Tallies(Reading reading) {
      gaps = new Gaps(reading.timeframe());
      sessions = new Sessions(reading.instrument().assetClass());
    }

    void add(CandleBlock block) {
      for (int row = 0; row < block.size(); row++) {
        gaps.onCandle(block.openTime(row));
        jumps.onClose(block.openTime(row), block.close(row));
        wicks.onCandle(block, row);
        sessions.onCandle(block.openTime(row), block.volume(row));
        ticks.add(block.open(row));
        ticks.add(block.high(row));
        ticks.add(block.low(row));
        ticks.add(block.close(row));
        lots.add(block.volume(row));
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
          wicks.count(),
          wicks.largest(),
          sessions.tallies(),
          ticks.of(reading.instrument().tick()),
          lots.of(reading.instrument().lot()),
          reader.sha256(),
          reader.format(),
          reader.notes());
    }
  }
}
