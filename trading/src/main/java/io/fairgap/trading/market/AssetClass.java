package io.fairgap.trading.market;

/// What kind of thing an instrument is; it chooses defaults that differ between markets.
public enum AssetClass {
  CRYPTO(Calendar.ROUND_THE_CLOCK, 365),
  FOREX(Calendar.FOREX, 252),
  FUTURES(Calendar.FUTURES, 252),
  STOCK(Calendar.US_STOCKS, 252);

  private final Calendar calendar;
  private final int tradingDaysPerYear;

  AssetClass(Calendar calendar, int tradingDaysPerYear) {
    this.calendar = calendar;
    this.tradingDaysPerYear = tradingDaysPerYear;
  }

  /// The calendar that such instruments keep unless told otherwise.
  public Calendar calendar() {
    return calendar;
  }

  /// Daily returns in a year, for annualising.
  public int tradingDaysPerYear() {
    return tradingDaysPerYear;
  }
}
