package io.fairgap.trading.live;

import io.fairgap.trading.market.Candle;
import java.util.List;

/// What a symbol's tracker records.
public sealed interface SymbolEvent {
  /// Candles closed, in order of time; several when the tracker was behind.
  record CandlesClosed(List<Candle> candles) implements SymbolEvent {
    public CandlesClosed {
      candles = List.copyOf(candles);
    }
  }
}
