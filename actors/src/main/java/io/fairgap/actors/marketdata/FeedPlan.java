package io.fairgap.actors.marketdata;

import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.persistence.redis.Bulletin;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.venues.playback.Playback;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What a feed brings, from where, and where it is kept.
///
/// @param instruments in the order of their numbers in the venue's blocks
/// @param timeframe length of a candle in milliseconds
/// @param audience told of every candle that is handed on
/// @param times told when a round's candles come
/// @param nanos the clock by which time passes between candles, such as [System#nanoTime]
public record FeedPlan(
    Playback venue,
    List<Instrument> instruments,
    long timeframe,
    CandleArchive archive,
    Optional<Consumer<Bulletin>> audience,
    RoundTimes times,
    LongSupplier nanos) {
  public FeedPlan {
    instruments = List.copyOf(instruments);
  }

  /// Tells of a symbol's candles.
  void tell(String symbol, List<Candle> candles) {
    audience.ifPresent(listener -> {
      Instrument instrument = instruments.get(symbols().indexOf(symbol));
      candles.forEach(candle ->
          listener.accept(new Bulletin.CandleClosed(instrument, new Timeframe(timeframe), candle)));
    });
  }

  /// Candles of these rounds have come.
  void begun(List<Expected> rounds, long at) {
    rounds.forEach(round -> times.handedOn(round.openTime() + timeframe, at));
  }

  /// The rounds up to this candle are decided.
  void decided(long openTime) {
    if (openTime != Long.MIN_VALUE) {
      times.decided(openTime + timeframe);
    }
  }

  List<String> symbols() {
    return instruments.stream().map(Instrument::symbol).toList();
  }
}
