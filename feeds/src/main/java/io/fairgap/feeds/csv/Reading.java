package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Declared;
import io.fairgap.feeds.replay.TimeRange;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.nio.file.Path;

/// Which candles to read, and how.
///
/// @param instrument gives the tick on which every price has to lie, the lot to which volumes are
///   rounded down, and the calendar
/// @param timeframe of which every step of time has to be a multiple
/// @param declared what is said about a file of another program
/// @param range the candles that are given out; the whole file is read and checked all the same
public record Reading(
    Path file,
    Instrument instrument,
    Timeframe timeframe,
    Declared declared,
    TimeRange range,
    OnBad onBad) {

  /// The whole file; a bad row ends the reading.
  public static Reading of(Path file, Instrument instrument, Timeframe timeframe) {
    return new Reading(file, instrument, timeframe, Declared.NOTHING, TimeRange.ALL, OnBad.FAIL);
  }

  public Reading declared(Declared said) {
    return new Reading(file, instrument, timeframe, said, range, onBad);
  }

  public Reading within(TimeRange only) {
    return new Reading(file, instrument, timeframe, declared, only, onBad);
  }

  public Reading onBad(OnBad policy) {
    return new Reading(file, instrument, timeframe, declared, range, policy);
  }
}
