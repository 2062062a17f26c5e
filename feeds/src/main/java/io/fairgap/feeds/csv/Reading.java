package io.fairgap.feeds.csv;

import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.nio.file.Path;

/// Which candles to read, and how.
///
/// @param instrument gives the tick on which every price has to lie, the lot to which volumes are
///   rounded down, and the calendar
/// @param timeframe of which every step of time has to be a multiple
/// @param range the candles that are given out; the whole file is read and checked all the same
public record Reading(
    Path file, Instrument instrument, Timeframe timeframe, TimeRange range, OnBad onBad) {

  /// The whole file; a bad row ends the reading.
  public static Reading of(Path file, Instrument instrument, Timeframe timeframe) {
    return new Reading(file, instrument, timeframe, TimeRange.ALL, OnBad.FAIL);
  }

  public Reading within(TimeRange only) {
    return new Reading(file, instrument, timeframe, only, onBad);
  }

  public Reading onBad(OnBad policy) {
    return new Reading(file, instrument, timeframe, range, policy);
  }
}
