package io.fairgap.actors.marketdata;

import io.fairgap.trading.market.Candle;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/// Where a venue's candles are kept for whoever reads them later. Its methods may block and are
/// called on threads that may; adding a candle again changes nothing.
public interface CandleArchive {
  /// Keeps nothing, and misses nothing.
  CandleArchive NONE =
      new CandleArchive() {
        @Override
        public long completeUntil(Collection<String> symbols) {
          return Long.MAX_VALUE;
        }

        @Override
        public void add(SortedMap<String, List<Candle>> candles) {}
      };

  /// Open time of the candle up to which it has what came of all these symbols; [Long#MIN_VALUE]
  /// when there is one of which it has nothing.
  long completeUntil(Collection<String> symbols);

  /// Keeps candles by symbol, all of them or, when it throws, none.
  void add(SortedMap<String, List<Candle>> candles);
}
