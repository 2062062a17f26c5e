package io.fairgap.backtest.result;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import java.time.Instant;

/// Columns that trades and refusals share.
final class Columns {
  private static final long MINUTE = 60_000;

  private Columns() {}

  /// anchor, anchor_time, timeframe_min, gap_direction, lo, hi; empty for a setup without a gap.
  static void gap(CsvRow row, Occasion place, Instrument instrument) {
    row.add(place.gap() == null ? "" : place.anchor());
    gapWithoutAnchor(row, place, instrument);
  }

  /// anchor_time, timeframe_min, gap_direction, lo, hi.
  static void gapWithoutAnchor(CsvRow row, Occasion place, Instrument instrument) {
    if (place.gap() == null) {
      row.add("").add("").add("").add("").add("");
      return;
    }
    row.add(Instant.ofEpochMilli(place.anchorTime())).add(place.timeframe() / MINUTE);
    row.add(place.gap());
    row.add(instrument.price(place.lo()).toPlainString());
    row.add(instrument.price(place.hi()).toPlainString());
  }
}
