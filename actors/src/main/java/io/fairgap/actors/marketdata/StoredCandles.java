package io.fairgap.actors.marketdata;

import io.fairgap.persistence.candle.CandleStore;
import io.fairgap.persistence.candle.Series;
import io.fairgap.persistence.candle.SeriesCandles;
import io.fairgap.trading.market.Candle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The archive in the table `ohlcv_data`.
///
/// @param series of every symbol
public record StoredCandles(CandleStore store, Map<String, Series> series)
    implements CandleArchive {
  public StoredCandles {
    series = Map.copyOf(series);
  }

  @Override
  public long completeUntil(Collection<String> symbols) {
    return symbols.stream()
        .mapToLong(symbol -> store.last(seriesOf(symbol)).orElse(Long.MIN_VALUE))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public void add(SortedMap<String, List<Candle>> candles) {
    store.add(
        candles.entrySet().stream()
            .map(entry -> new SeriesCandles(seriesOf(entry.getKey()), entry.getValue()))
            .toList());
  }

  private Series seriesOf(String symbol) {
    Series found = series.get(symbol);
    if (found == null) {
      throw new IllegalArgumentException(symbol + " has no series in the store");
    }
    return found;
  }
}
