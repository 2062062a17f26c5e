package io.fairgap.actors.marketdata;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.MarketHours;
import io.fairgap.venues.playback.Speed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notices which symbols of a feed bring nothing any more: those whose last candle closed more than
/// two candles and five seconds ago, by the market's time and while their market is open.
///
/// The market's time goes on from the last close of any symbol as fast as the venue plays. The five
/// seconds are for the way, which takes as long when a recording is played fast, so they are
/// seconds of real time.
final class Silence {
  private static final long WAY_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long NEVER = Long.MIN_VALUE;

  private final Map<String, MarketHours> hours = new HashMap<>();
  private final Map<String, Long> closes = new HashMap<>();
  private final List<String> symbols;
  private final long timeframe;
  private final Speed speed;
  private final long limit;
  private long lastClose = NEVER;
  private long arrivedAt;

  /// @param timeframe length of a candle in milliseconds
  /// @param now a reading of the clock by which time passes, in nanoseconds
  Silence(List<Instrument> instruments, long timeframe, Speed speed, long now) {
    symbols = instruments.stream().map(Instrument::symbol).sorted().toList();
    instruments.forEach(it -> hours.put(it.symbol(), MarketHours.of(it.calendar())));
    this.timeframe = timeframe;
    this.speed = speed;
    limit = 2 * timeframe + speed.market(WAY_NANOS);
    arrivedAt = now;
  }

  /// A symbol's candles came, the last of which opened at `openTime`.
  void heard(String symbol, long openTime, long now) {
    long close = openTime + timeframe;
    closes.merge(symbol, close, Math::max);
    lastClose = Math.max(lastClose, close);
    arrivedAt = now;
  }

  /// Nothing could come, as nothing was asked for.
  void held(long now) {
    arrivedAt = now;
  }

  /// The symbols that bring nothing, sorted.
  List<String> symbols(long now) {
    return symbols.stream().filter(symbol -> isSilent(symbol, now)).toList();
  }

  /// A symbol that never brought a candle is measured from the first close of any.
  private boolean isSilent(String symbol, long now) {
    long passed = speed.market(now - arrivedAt);
    if (lastClose == NEVER) {
      return passed > limit;
    }
    long close = closes.computeIfAbsent(symbol, _ -> lastClose);
    MarketHours open = hours.get(symbol);
    return open != null && open.isOpenLongerThan(limit, close, lastClose + passed);
  }
}
