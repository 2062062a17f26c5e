package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The same candles give the same lines and hashes, however they arrive.
class RepeatTest {
  private static final int SYMBOLS = 4;
  private static final int HOURS = 150;

  @Property(tries = 30)
  void linesAndHashesDoNotDependOnHowTheCandlesAreCutIntoBlocks(
      @ForAll long seed, @ForAll long cuts) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    SplittableRandom random = new SplittableRandom(cuts);
    Run cut = run(market);
    int row = 0;
    while (row < market.rows().size()) {
      int end = Math.min(market.rows().size(), row + random.nextInt(1, 30));
      cut.over(row, end, end - row);
      row = end;
    }

    List<String> whole = run(market).toTheEnd(0, market.rows().size()).told();

    assertThat(cut.toTheEnd(row, 1).told()).isEqualTo(whole);
  }

  @Test
  void aRoundThatSpansTwoBlocksIsOneRound() {
    Market market = Market.quiet(3, 3);
    Script script = new Script().buys("A", 0, 100).sells("B", 0, 100).buys("C", 1, 100);

    List<String> whole = scripted(market, script).toTheEnd(0, 9).told();
    List<String> split = scripted(market, script).over(0, 4, 4).toTheEnd(4, 4).told();

    assertThat(whole.stream().filter(line -> line.contains("\"round\""))).hasSize(4);
    assertThat(split).isEqualTo(whole);
  }

  @Test
  void aRoundWaitsForAllItsSymbolsOrALaterCandle() {
    Market market = Market.quiet(3, 2).without(2, 0);
    Run run = scripted(market, new Script());

    assertThat(run.over(0, 2, 2).told()).isEmpty();
    assertThat(run.over(2, 3, 1).told()).containsExactly("3600000 equity 100000.0 open 0");
    assertThat(run.over(3, 5, 2).told())
        .containsExactly("3600000 equity 100000.0 open 0", "7200000 equity 100000.0 open 0");
  }

  @Test
  void anEmptyBlockChangesNothing() {
    Run run = scripted(Market.quiet(1, 1), new Script());

    run.rounds().onBlock(new CandleBlock(0));

    assertThat(run.told()).isEmpty();
  }

  @Property(tries = 10)
  void aRepeatIsEqualToTheByte(@ForAll long seed) {
    List<String> first = run(Market.random(seed, SYMBOLS, HOURS)).toTheEnd(0, 64).told();
    List<String> second = run(Market.random(seed, SYMBOLS, HOURS)).toTheEnd(0, 64).told();

    assertThat(second).isEqualTo(first);
  }

  @Property(tries = 10)
  void whatIsDecidedOnAPrefixIsDecidedOnTheWhole(@ForAll long seed, @ForAll long at) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    int prefix = new SplittableRandom(at).nextInt(market.rows().size());

    List<String> some = run(market).over(0, prefix, 16).told();
    List<String> all = run(market).over(0, market.rows().size(), 16).told();

    assertThat(all.subList(0, some.size())).isEqualTo(some);
  }

  private static Run run(Market market) {
    return new Run(
        market, Costs.DEFAULTS, _ -> List.of(new Dice(), new MovingAverageCrossover(3, 8)));
  }

  private static Run scripted(Market market, Script script) {
    return new Run(market, Costs.of("0", "0"), _ -> List.of(script));
  }
}
