package io.fairgap.backtest.judgement;

import io.fairgap.trading.decision.SetupId;
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
import java.util.List;

/// Buys at the first candle of every scene, with the same stop and target.
///
/// @param limit price of the entry; 0 for a market entry
record Script(long limit) implements Strategy {
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
    return 1;
  }

  @Override
  public void onCandle(Moment moment, Analysis out) {
    if (moment.index() % Scenes.CANDLES == 0) {
      out.propose(buy(moment));
    }
  }

  private Proposal buy(Moment moment) {
    String symbol = moment.instrument().symbol();
    return new Proposal(
        symbol,
        name(),
        SetupId.ofCandle(symbol, name(), moment.openTime()),
        Direction.BULLISH,
        1,
        moment.close(),
        limit,
        Scenes.STOP,
        Scenes.TARGET,
        "10R",
        0,
        false,
        List.of(),
        Occasion.ofCandle(moment.index(), moment.openTime()));
  }

  @Override
  public void adjust(Moment moment, Adjustment adjustment) {}

  @Override
  public void save(StateWriter out) {}

  @Override
  public void load(StateReader in) {}
}
