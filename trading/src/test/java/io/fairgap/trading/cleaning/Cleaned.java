package io.fairgap.trading.cleaning;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A cleaner with all that it said, in order: candles, fillers, events.
final class Cleaned implements CleaningSink {
  static final Timeframe MINUTE = Timeframe.parse("1m");

  /// A candle that was made up.
  record Filler(long time, long price) {}

  /// A candle as it comes, possible or not.
  record Raw(long time, long open, long high, long low, long close, long volume) {
    static Raw of(Candle candle) {
      return new Raw(
          candle.openTime(),
          candle.open(),
          candle.high(),
          candle.low(),
          candle.close(),
          candle.volume());
    }
  }

  private final List<Object> said = new ArrayList<>();
  private final CandleCleaner cleaner;

  Cleaned(CleaningSettings settings) {
    cleaner = new CandleCleaner(settings, this);
  }

  Cleaned over(List<Raw> candles) {
    for (Raw raw : candles) {
      cleaner.onCandle(raw.time(), raw.open(), raw.high(), raw.low(), raw.close(), raw.volume());
    }
    return this;
  }

  Cleaned over(Raw... candles) {
    return over(List.of(candles));
  }

  List<Object> said() {
    return List.copyOf(said);
  }

  List<CleaningEvent> events() {
    return only(CleaningEvent.class, _ -> true);
  }

  List<Raw> candles() {
    return only(Raw.class, _ -> true);
  }

  <T> List<T> only(Class<T> type, Predicate<T> condition) {
    return said.stream().filter(type::isInstance).map(type::cast).filter(condition).toList();
  }

  CoreState state() {
    StateWriter out = new StateWriter();
    cleaner.save(out);
    return out.state();
  }

  Cleaned restore(CoreState state) {
    StateReader in = new StateReader(state);
    cleaner.load(in);
    in.end();
    return this;
  }

  @Override
  public void candle(long time, long open, long high, long low, long close, long volume) {
    said.add(new Raw(time, open, high, low, close, volume));
  }

  @Override
  public void filler(long time, long price) {
    said.add(new Filler(time, price));
  }

  @Override
  public void found(CleaningEvent event) {
    said.add(event);
  }
}
