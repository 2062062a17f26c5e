package io.fairgap.actors.research;

import io.fairgap.persistence.candle.CandleStore;
import io.fairgap.persistence.candle.Series;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.screening.Reading;
import io.fairgap.trading.screening.Screening;
import io.fairgap.trading.screening.SymbolScreen;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Screens what the candle store holds, symbol by symbol; nothing is fetched again.
///
/// @param universe everything that could be watched
/// @param charts how each one's chart is drawn
/// @param configured watched without being screened
/// @param count how many of the eligible are watched
public record StoredScreener(
    CandleStore store,
    Collection<Series> universe,
    Function<Instrument, ChartSettings> charts,
    List<String> configured,
    int count)
    implements Screener {
  private static final long HISTORY = Duration.ofDays(SymbolScreen.DAYS).toMillis();

  @Override
  public Screening screen(long at, Set<String> held) {
    SortedMap<String, List<Reading>> readings = new TreeMap<>();
    for (Series series : universe) {
      readings.put(series.instrument().symbol(), readings(series, at));
    }
    return Screening.of(at, readings, new Screening.Choice(configured, held, count));
  }

  private List<Reading> readings(Series series, long at) {
    Instrument instrument = series.instrument();
    SymbolScreen screen = new SymbolScreen(instrument, charts.apply(instrument));
    long closedBefore = at - series.timeframe().millis() + 1;
    store.between(series, at - HISTORY, closedBefore).forEach(screen::onCandle);
    return screen.readings(at);
  }
}
