package io.fairgap.feeds.corporate;

import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Timeframe;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A corporate action with its date, the ex-date: the candles of that date are the first that show
/// it.
public record CorporateFact(LocalDate date, String symbol, CorporateAction action) {
  private static final Timeframe DAY = Timeframe.parse("1d");

  /// From when on candles show it, epoch milliseconds: the beginning of the date where the market
  /// is; for daily candles, which carry their date as a time in UTC, midnight there.
  public long from(Calendar calendar, Timeframe timeframe) {
    return timeframe.equals(DAY)
        ? date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
        : calendar.startOf(date);
  }
}
