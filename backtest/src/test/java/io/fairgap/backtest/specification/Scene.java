package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;

/// A market made for one setup: a bearish gap from 90 to 95 that inverted upwards at candle 20,
/// hourly candles that stand flat at 100 unless told otherwise, breaks and levels put where they
/// are wanted. Warm-up is over and no confluence is asked for.
record Scene(Parameters parameters, List<Candle> candles, List<Break> breaks, List<Level> levels) {
  /// Index of the inversion.
  static final int V = 20;

  private static final Timeframe HOUR = Timeframe.parse("1h");
  private static final Instrument INSTRUMENT = Instrument.of("ABC", "1", "1", AssetClass.FUTURES);

  static Scene flat() {
    List<Candle> candles = new ArrayList<>();
    for (int index = 0; index < 40; index++) {
      candles.add(candle(index, 100, 100, 100));
    }
    Parameters easy = Parameters.defaults().with("warmup.ltf", "P0D").with("confluence.min", 0);
    return new Scene(easy, candles, List.of(), List.of());
  }

  Scene with(String key, Object value) {
    return new Scene(parameters.with(key, value), candles, breaks, levels);
  }

  /// With another candle, which opens at 100.
  Scene candleAt(int index, long high, long low, long close) {
    List<Candle> changed = new ArrayList<>(candles);
    changed.set(index, candle(index, high, low, close));
    return new Scene(parameters, changed, breaks, levels);
  }

  Scene endingBefore(int index) {
    return new Scene(parameters, candles.subList(0, index), breaks, levels);
  }

  Scene breaking(Break... more) {
    return new Scene(parameters, candles, List.of(more), levels);
  }

  /// With buy-side liquidity at a price from a candle on.
  Scene above(Level.Kind kind, long price, int born) {
    return withLevel(Level.atOpen(kind, Direction.BULLISH, price, born, series()));
  }

  /// With sell-side liquidity at a price from a candle on.
  Scene below(Level.Kind kind, long price, int born) {
    return withLevel(Level.atOpen(kind, Direction.BEARISH, -price, born, series()));
  }

  Market market() {
    Market plain = Market.of(INSTRUMENT, HOUR, List.of(), candles, parameters);
    return new Market(
        INSTRUMENT,
        parameters,
        plain.days(),
        plain.ltf(),
        List.of(),
        plain.ltfGaps(),
        1,
        List.of(occasion()),
        new Structure(breaks),
        levels,
        List.of());
  }

  static Occasion occasion() {
    Gap gap = new Gap(Direction.BEARISH, HOUR, 3, 3 * HOUR.millis(), 4, 90, 95, true, false);
    return new Occasion(gap, new GapLife(4, V, V, V, V, Series.NEVER));
  }

  /// The setup, armed at the inversion by a break five candles before.
  static Armed armed() {
    return new Armed(occasion(), V, up(15), List.of());
  }

  static Break up(int at) {
    return new Break(at, new Swing(Direction.BULLISH, at - 7, 5, 99));
  }

  static Break down(int at) {
    return new Break(at, new Swing(Direction.BEARISH, at - 7, 5, -101));
  }

  private Scene withLevel(Level level) {
    List<Level> more = new ArrayList<>(levels);
    more.add(level);
    return new Scene(parameters, candles, breaks, more);
  }

  private Series series() {
    return new Series(HOUR, candles);
  }

  private static Candle candle(int index, long high, long low, long close) {
    return new Candle(index * HOUR.millis(), 100, high, low, close, 1);
  }
}
