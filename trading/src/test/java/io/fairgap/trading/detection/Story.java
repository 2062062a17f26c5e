package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.time.Instant;
import java.util.List;

/// A chart that is told candle by candle, and what it shows as lines (see [Event#line]).
final class Story {
  private final EventLog log = new EventLog();
  private final Chart chart;
  private final long step;
  private long time;

  /// A story that begins on a Monday at 00:00 UTC.
  Story(ChartSettings settings) {
    this(settings, "2025-06-02T00:00:00Z");
  }

  Story(ChartSettings settings, String start) {
    chart = new Chart(settings, log);
    step = settings.traded().millis();
    time = Instant.parse(start).toEpochMilli();
  }

  Story candle(long open, long high, long low, long close) {
    log.feed(chart, new Candle(time, open, high, low, close, 1));
    time += step;
    return this;
  }

  /// Candles that open, close, and stay at one price.
  Story flat(int count, long price) {
    for (int i = 0; i < count; i++) {
      candle(price, price, price, price);
    }
    return this;
  }

  /// A candle each, from 95 up to such a high and back to 100.
  Story highs(long... prices) {
    for (long price : prices) {
      candle(100, price, 95, 100);
    }
    return this;
  }

  /// Lets the time of some candles pass without one.
  Story skip(int candles) {
    time += candles * step;
    return this;
  }

  Chart chart() {
    return chart;
  }

  /// The events so far whose line holds `words`.
  List<String> told(String words) {
    return log.events().stream().map(Event::line).filter(line -> line.contains(words)).toList();
  }
}
