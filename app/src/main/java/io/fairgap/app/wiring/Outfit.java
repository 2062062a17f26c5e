package io.fairgap.app.wiring;

import io.fairgap.actors.marketdata.StoredCandles;
import io.fairgap.actors.node.NodePlan;
import io.fairgap.actors.node.Surroundings;
import io.fairgap.actors.research.ResearchPlan;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.persistence.candle.CandleStore;
import io.fairgap.persistence.candle.Series;
import io.fairgap.persistence.chart.SymbolChart;
import io.fairgap.persistence.redis.Bulletin;
import io.fairgap.persistence.redis.RedisPlace;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// What a node's agents get beside their journal.
///
/// @param redis told what happens
/// @param research makes the plan of screening from the store and what is in it
/// @param charts of which tables are kept for people, by some rules
public record Outfit(
    Optional<RedisPlace> redis,
    BiFunction<CandleStore, Collection<Series>, ResearchPlan> research,
    Function<Rulebook, List<SymbolChart>> charts) {
  /// The name of the venue under which played candles are stored.
  static final String VENUE = "playback";

  /// @param audience told what happens
  /// @param times takes the time of rounds
  public Surroundings around(
      NodePlan plan, DataSource source, Optional<Consumer<Bulletin>> audience, RoundTimes times) {
    Timeframe timeframe = new Timeframe(plan.timeframe());
    CandleStore store = new CandleStore(source);
    Map<String, Series> series =
        plan.charter().instruments().stream()
            .collect(Collectors.toMap(Instrument::symbol, it -> new Series(VENUE, it, timeframe)));
    return new Surroundings(
        new StoredCandles(store, series), audience, research.apply(store, series.values()), times);
  }
}
