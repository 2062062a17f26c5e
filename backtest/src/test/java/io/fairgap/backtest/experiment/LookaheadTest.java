package io.fairgap.backtest.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.run.DueAction;
import io.fairgap.trading.decision.SetupId;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.CorporateAction.Dividend;
import io.fairgap.trading.market.CorporateAction.Split;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookaheadTest {
  private static final LoadedCandles CANDLES = Walks.candles(6_000, 7);

  @Test
  void theCrossoverDoesNotLookAhead() {
    Trial trial = (_, observer) -> Walks.backtest(new MovingAverageCrossover(10, 20), observer);

    Lookahead.Finding found = Lookahead.check(trial, CANDLES, 20, 1);

    assertThat(found.difference()).isEmpty();
    assertThat(found.cuts()).isEqualTo(20);
    assertThat(found.lines()).isGreaterThan(500);
  }

  @Test
  void theInverseFairValueGapDoesNotLookAhead() {
    IfvgSettings d = IfvgSettings.DEFAULTS;
    IfvgSettings eager =
        new IfvgSettings(
            d.candidate(),
            d.msb(),
            d.filter(),
            d.entry(),
            d.exit(),
            IfvgSettings.WarmUp.ofDays(1, 1));
    Trial trial = (_, observer) -> Walks.backtest(new InverseFairValueGap("ABC", eager), observer);

    Lookahead.Finding found = Lookahead.check(trial, CANDLES, 20, 2);

    assertThat(found.difference()).isEmpty();
    assertThat(found.lines()).isGreaterThan(20);
  }

  @Test
  void splitsAndDividendsChangeNothingBeforeTheirDate() {
    List<DueAction> actions =
        List.of(
            new DueAction(0, CANDLES.openTime(2_000), new Split(2, 1)),
            new DueAction(0, CANDLES.openTime(2_000), new Dividend(new BigDecimal("0.3"))),
            new DueAction(0, CANDLES.openTime(4_000) + 1, new Split(1, 3)));
    Trial trial =
        (_, observer) -> Walks.backtest(new MovingAverageCrossover(10, 20), actions, observer);

    Lookahead.Finding found = Lookahead.check(trial, CANDLES, 40, 5);

    assertThat(found.difference()).isEmpty();
    for (int cut : List.of(2_000, 2_001, 4_000, 4_001, 4_002)) {
      LoadedCandles truncated = CANDLES.before(CANDLES.openTime(cut));
      assertThat(Lookahead.check(trial, truncated, 2, 1).difference()).isEmpty();
    }
  }

  @Test
  void aStrategyThatKnowsTheNextCandleIsFoundOut() {
    Trial trial = (candles, observer) -> Walks.backtest(new Clairvoyant(candles, 1), observer);

    Lookahead.Finding found = Lookahead.check(trial, CANDLES, 60, 3);

    assertThat(found.difference()).isPresent();
  }

  @Test
  void aStrategyThatKnowsOneCandleFarAheadIsFoundOut() {
    Trial trial = (candles, observer) -> Walks.backtest(new Clairvoyant(candles, 300), observer);

    Lookahead.Finding found = Lookahead.check(trial, CANDLES, 10, 4);

    assertThat(found.difference()).isPresent();
  }

  /// A planted cheat: buys when the close some candles later is higher, sells when it is not.
  private static final class Clairvoyant implements Strategy {
    private final Map<Long, Long> closes = new HashMap<>();
    private final int ahead;

    Clairvoyant(LoadedCandles candles, int ahead) {
      this.ahead = ahead;
      for (CandleBlock block : candles.blocks()) {
        for (int row = 0; row < block.size(); row++) {
          closes.put(block.openTime(row), block.close(row));
        }
      }
    }

    @Override
    public String name() {
      return "clairvoyant";
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
      long later =
          closes.getOrDefault(
              moment.openTime() + ahead * 300_000L, Walks.INSTRUMENT.ticks(BigDecimal.ONE));
      if (later > moment.close()) {
        String setup = SetupId.ofCandle("ABC", name(), moment.openTime());
        Occasion place = Occasion.ofCandle(moment.index(), moment.openTime());
        out.propose(
            new Proposal(
                "ABC",
                name(),
                setup,
                Direction.BULLISH,
                1,
                moment.close(),
                0,
                0,
                0,
                "",
                0,
                false,
                List.of(),
                place));
      } else {
        out.exit(name());
      }
    }

    @Override
    public void adjust(Moment moment, Adjustment adjustment) {}

    @Override
    public void save(StateWriter out) {}

    @Override
    public void load(StateReader in) {}
  }
}
