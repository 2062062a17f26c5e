package io.fairgap.persistence.candle;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;

/// The candles of one length of one instrument at one venue.
///
/// @param venue the venue's name
/// @param instrument whose grid turns the table's decimals into ticks and lots
public record Series(String venue, Instrument instrument, Timeframe timeframe) {
  public Series {
    if (venue.isEmpty()) {
      throw new IllegalArgumentException("a series needs a venue");
    }
  }
}
