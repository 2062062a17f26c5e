package io.fairgap.trading.series;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random walks with what real series have at their edges: equal prices in plenty, dojis, flat
/// candles, jumps between candles, single candles that are missing and whole stretches of them.
///
/// The same seed gives the same candles.
public final class Walk {
  /// Monday, 3 March 2025, 05:00 UTC: Monday's day and its Asian session are under way, and New
  /// York changes to summer time a week later.
  public static final long START = 1_740_978_000_000L;

  private final RandomGenerator random;
  private final long timeframe;
  private final int step;
  private long time = START;
  private long price = 1_000_000;

  private Walk(long seed, Timeframe timeframe, int step) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.timeframe = timeframe.millis();
    this.step = step;
  }

  /// A walk in steps of at most `step` ticks: of 3, it is full of ties, of 300, nearly without.
  public static List<Candle> of(long seed, int count, Timeframe timeframe, int step) {
    Walk walk = new Walk(seed, timeframe, step);
    List<Candle> candles = new ArrayList<>(count);
    while (candles.size() < count) {
      candles.add(walk.next());
    }
    return candles;
  }

  /// A walk whose steps depend on the seed, from 2 to 300 ticks.
  public static List<Candle> of(long seed, int count, Timeframe timeframe) {
    int[] steps = {2, 3, 10, 40, 300};
    return of(seed, count, timeframe, steps[Math.floorMod(seed, steps.length)]);
  }

  private Candle next() {
    skipTime();
    if (random.nextInt(25) == 0) {
      price += random.nextInt(-4 * step, 4 * step + 1);
    }
    long open = price;
    long close = random.nextInt(8) == 0 ? open : open + random.nextInt(-step, step + 1);
    boolean flat = random.nextInt(40) == 0;
    long high = Math.max(open, close) + (flat ? 0 : random.nextInt(step));
    long low = Math.min(open, close) - (flat ? 0 : random.nextInt(step));
    price = close;
    long volume = random.nextInt(10) == 0 ? 0 : random.nextInt(1, 1_000);
    Candle candle = new Candle(time, open, high, low, close, volume);
    time += timeframe;
    return candle;
  }

  private void skipTime() {
    int dice = random.nextInt(1_000);
    if (dice < 20) {
      time += timeframe * random.nextInt(1, 4);
    } else if (dice < 24) {
      time += timeframe * random.nextInt(4, 400);
    }
  }
}
