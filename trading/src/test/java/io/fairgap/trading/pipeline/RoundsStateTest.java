package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The whole state of a run comes out between any two candles and goes back in.
class RoundsStateTest {
  private static final int HOURS = 300;
  private static final int SYMBOLS = 3;

  @Property(tries = 25)
  void aRunThatWasPutBackTellsTheSameToTheEnd(
      @ForAll long seed,
      @ForAll EntryMode entries,
      @ForAll @IntRange(max = HOURS * SYMBOLS) int candle) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    int cut = Math.min(candle, market.rows().size());
    Run before = run(market, entries).over(0, cut, 7);
    int toldBefore = before.told().size();
    CoreState state = before.state();

    List<String> through = before.toTheEnd(cut, 7).told();
    Run after = run(market, entries).restore(state);

    assertThat(after.state()).isEqualTo(state);
    assertThat(after.toTheEnd(cut, 7).told())
        .isEqualTo(through.subList(toldBefore, through.size()));
  }

  @Test
  void aRunMeetsEveryKindOfDecision() {
    Run run = run(Market.random(1, SYMBOLS, 2_000), EntryMode.MIDPOINT).toTheEnd(0, 100);

    assertThat(
            List.of("filled", "borrowed", "armed", "refused", "voted", "entry", "exit").stream()
                .filter(kind -> run.told(kind).isEmpty()))
        .isEmpty();
    assertThat(run.trades().stream().map(trade -> trade.proposal().strategy()))
        .contains("ifvg", "crossover", "dice");
  }

  @Test
  void theStateGoesBackIntoRoundsThatHaveMovedOn() {
    Market market = Market.random(2, SYMBOLS, HOURS);
    Run run = run(market, EntryMode.EDGE).over(0, 300, 7);
    CoreState state = run.state();
    List<String> first = run.toTheEnd(300, 7).told();
    int end = first.size();

    List<String> again = run.restore(state).toTheEnd(300, 7).told();

    assertThat(again.subList(end, again.size())).isNotEmpty();
    assertThat(first).endsWith(again.subList(end, again.size()).toArray(String[]::new));
  }

  private static Run run(Market market, EntryMode entries) {
    return new Run(market, Costs.DEFAULTS, instrument -> strategies(instrument, entries));
  }

  private static List<Strategy> strategies(Instrument instrument, EntryMode entries) {
    IfvgSettings usual = IfvgSettings.DEFAULTS;
    IfvgSettings lenient =
        new IfvgSettings(
            usual.candidate(),
            usual.msb(),
            new IfvgSettings.Filter(0, List.of(), Ratio.of("0")),
            new IfvgSettings.Entry(entries, 15),
            new IfvgSettings.Exit(
                usual.exit().stopMode(),
                usual.exit().stopBuffer(),
                Ratio.of("0.5"),
                usual.exit().mostReward(),
                BigDecimal.valueOf(100),
                usual.exit().roundTrip()),
            IfvgSettings.WarmUp.ofDays(0, 0));
    return List.of(
        new InverseFairValueGap(instrument.symbol(), lenient),
        new MovingAverageCrossover(3, 8),
        new Dice());
  }
}
