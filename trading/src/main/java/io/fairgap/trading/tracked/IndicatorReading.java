package io.fairgap.trading.tracked;

import io.fairgap.trading.indicator.Indicators;

/// The indicators at a candle's close, in ticks but for `rsi`; NaN for what has not seen enough.
///
/// @param openTime of the candle, epoch milliseconds
public record IndicatorReading(
    long openTime,
    double rsi,
    double macd,
    double macdSignal,
    double mean50,
    double mean200,
    double upperBand,
    double lowerBand) {

  static IndicatorReading of(long openTime, Indicators indicators) {
    return new IndicatorReading(
        openTime,
        indicators.rsi(),
        indicators.macd(),
        indicators.macdSignal(),
        indicators.mean50(),
        indicators.mean200(),
        indicators.upperBand(),
        indicators.lowerBand());
  }
}
