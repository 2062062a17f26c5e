package io.fairgap.persistence.candle;

import io.fairgap.trading.market.Candle;
import java.util.Collection;

/// Candles of one series, in any order.
public record SeriesCandles(Series series, Collection<Candle> candles) {}
