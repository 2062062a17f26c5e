package io.fairgap.trading.pipeline;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Says at each candle of a symbol what a test has written down for it.
final class Script implements Strategy {
  private final Map<String, BiConsumer<Moment, Analysis>> acts = new HashMap<>();

  /// Long with a stop and an invalidation this far below the close, and a target as far above.
  Script buys(String symbol, int candle, long distance) {
    return proposes(symbol, candle, Direction.BULLISH, 0, distance);
  }

  /// Long with a limit this far below the close.
  Script buysBelow(String symbol, int candle, long below, long distance) {
    return proposes(symbol, candle, Direction.BULLISH, below, distance);
  }

  Script sells(String symbol, int candle, long distance) {
    return proposes(symbol, candle, Direction.BEARISH, 0, distance);
  }

  Script exits(String symbol, int candle) {
    return does(symbol, candle, (_, out) -> out.exit(name()));
  }

  /// Takes back the entry that was proposed at an earlier candle.
  Script withdraws(String symbol, int candle, int proposed) {
    var reason =
        new Decision.Refused(symbol, name(), setup(symbol, proposed), Rule.EXPIRED, List.of());
    return does(
        symbol,
        candle,
        (moment, out) ->
            out.withdraw(reason, Occasion.ofCandle(moment.index(), moment.openTime())));
  }

  private Script does(String symbol, int candle, BiConsumer<Moment, Analysis> act) {
    acts.merge(symbol + candle, act, BiConsumer::andThen);
    return this;
  }

  private static String setup(String symbol, int candle) {
    return symbol + "/script/" + candle;
  }

  private Script proposes(
      String symbol, int candle, Direction direction, long limit, long distance) {
    return does(
        symbol, candle, (moment, out) -> out.propose(proposal(moment, direction, limit, distance)));
  }

  private Proposal proposal(Moment moment, Direction direction, long limit, long distance) {
    String symbol = moment.instrument().symbol();
    long close = moment.close();
    int sign = direction.sign();
    return new Proposal(
        symbol,
        name(),
        setup(symbol, moment.index()),
        direction,
        0.8,
        close,
        limit == 0 ? 0 : close - sign * limit,
        close - sign * distance,
        close + sign * distance,
        "TEST",
        close - sign * distance / 2,
        true,
        List.of(),
        Occasion.ofCandle(moment.index(), moment.openTime()));
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public ChartSettings.Depth depth() {
    return ChartSettings.Depth.CANDLES;
  }

  @Override
  public int lookBack() {
    return 0;
  }

  @Override
  public void onCandle(Moment moment, Analysis out) {
    acts.getOrDefault(moment.instrument().symbol() + moment.index(), (_, _) -> {})
        .accept(moment, out);
  }

  @Override
  public void adjust(Moment moment, Adjustment adjustment) {}

  @Override
  public void save(StateWriter out) {}

  @Override
  public void load(StateReader in) {}
}
