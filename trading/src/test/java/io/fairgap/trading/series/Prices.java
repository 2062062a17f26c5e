package io.fairgap.trading.series;

import io.fairgap.trading.market.Candle;
import java.util.List;

/// Prices on another ruler: `factor · price + offset`. A negative factor is a mirror, in which high
/// and low change places.
public record Prices(long factor, long offset) {
  public static Prices mirrored(long around) {
    return new Prices(-1, around);
  }

  public static Prices shifted(long by) {
    return new Prices(1, by);
  }

  public static Prices scaled(long by) {
    return new Prices(by, 0);
  }

  public boolean mirrors() {
    return factor < 0;
  }

  public long of(long price) {
    return factor * price + offset;
  }

  public Candle of(Candle candle) {
    return new Candle(
        candle.openTime(),
        of(candle.open()),
        of(mirrors() ? candle.low() : candle.high()),
        of(mirrors() ? candle.high() : candle.low()),
        of(candle.close()),
        candle.volume());
  }

  public List<Candle> of(List<Candle> candles) {
    return candles.stream().map(this::of).toList();
  }
}
