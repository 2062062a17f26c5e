package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.List;

/// Writes down every call of the sink, in order.
public final class EventLog implements DetectionSink {
  private final List<Event> events = new ArrayList<>();
  private int index;

  /// All events of a chart over candles.
  public static List<Event> of(ChartSettings settings, List<Candle> candles) {
    EventLog log = new EventLog();
    Chart chart = new Chart(settings, log);
    candles.forEach(candle -> log.feed(chart, candle));
    return log.events;
  }

  /// Feeds the next candle to a chart whose sink this is.
  public void feed(Chart chart, Candle c) {
    chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
    endCandle();
  }

  /// What comes next belongs to the next candle.
  public void endCandle() {
    index++;
  }

  public List<Event> events() {
    return events;
  }

  @Override
  public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {
    events.add(Event.zone(index, event, side == Direction.BULLISH, timeframe, anchor, lo, hi));
  }

  @Override
  public void swing(Extreme extreme, Scope scope, int anchor, long price) {
    add("swing", extreme.name(), scope.name(), anchor, price, price);
  }

  @Override
  public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {
    add("level " + event, extreme.name(), kind.name(), anchor, price, price);
  }

  @Override
  public void structure(
      BreakEvent event, Direction direction, Scope scope, int anchor, long price) {
    add("break " + event, direction.name(), scope.name(), anchor, price, price);
  }

  @Override
  public void block(
      BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {
    add("block " + event, direction.name(), scope.name(), anchor, lo, hi);
  }

  private void add(String what, String side, String scope, int anchor, long lo, long hi) {
    events.add(new Event(index, what, side, scope, anchor, lo, hi));
  }
}
