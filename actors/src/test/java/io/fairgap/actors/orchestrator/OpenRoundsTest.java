package io.fairgap.actors.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OpenRoundsTest {
  private static final int SYMBOLS = 5;
  private static final int HOURS = 20;
  private static final int BATCH = 4;

  @Property(tries = 50)
  void reportsInAnyOrderAndRepeatedGiveTheSameRoundsInOrder(@ForAll long seed) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    List<RoundInput> rounds = market.rounds();
    OpenRounds open = new OpenRounds();
    rounds.forEach(
        round -> open.open(new Expected(round.closeTime() - Market.HOUR, market.symbols())));

    List<RoundInput> handed = new ArrayList<>();
    for (Reported reported : shuffledTwice(rounds, new Random(seed))) {
      open.report(reported);
      List<RoundInput> batch = open.complete(BATCH, Market.HOUR);
      handed.addAll(batch);
      if (!batch.isEmpty()) {
        open.decided(batch.getLast().closeTime() - Market.HOUR, new TreeMap<>());
      }
    }
    List<RoundInput> rest = open.complete(HOURS, Market.HOUR);
    handed.addAll(rest);

    assertThat(handed).isEqualTo(rounds);
  }

  private static long before(SymbolReport report) {
    return report.candle().openTime() - Market.HOUR;
  }

  private static List<Reported> shuffledTwice(List<RoundInput> rounds, Random random) {
    List<Reported> reported = new ArrayList<>();
    for (RoundInput round : rounds) {
      for (SymbolReport report : round.reports()) {
        reported.add(
            new Reported(report.symbol(), 0, Long.MIN_VALUE, before(report), List.of(report)));
      }
    }
    reported.addAll(List.copyOf(reported));
    Collections.shuffle(reported, random);
    return reported;
  }
}
