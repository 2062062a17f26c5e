package io.fairgap.app.live;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.market.CandleBlock;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The candles that a symbol's tracker recorded.
final class RecordedCandles implements CandleSource {
  private final Iterator<SymbolEvent> events;

  RecordedCandles(Iterator<SymbolEvent> events) {
    this.events = events;
  }

  @Override
  public @Nullable CandleBlock next() {
    if (!events.hasNext()) {
      return null;
    }
    return switch (events.next()) {
      case SymbolEvent.CandlesClosed(var candles) -> CandleBlock.of(0, List.copyOf(candles));
    };
  }

  @Override
  public void close() {}
}
