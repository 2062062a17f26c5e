package io.fairgap.actors.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Trackers that lag and messages that get lost, while rounds go out when they are overdue.
class OverdueRoundsTest {
  private static final int SYMBOLS = 3;
  private static final int HOURS = 40;
  private static final int BATCH = 4;

  @Property(tries = 60)
  void everyReportReachesTheAccountOnceAndInOrderHoweverLate(@ForAll long seed) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    Play play = new Play(market, new SplittableRandom(seed));

    for (int hour = 0; hour < HOURS; hour++) {
      play.hour(hour);
    }

    assertThat(play.handed).hasSize(HOURS);
    play.rowsBySymbol()
        .forEach((symbol, rows) ->
            assertThat(rows)
                .as(symbol)
                .isEqualTo(IntStream.range(0, rows.size()).boxed().toList()));
    play.rowsBySymbol()
        .forEach((symbol, rows) ->
            assertThat(rows.size() == HOURS)
                .as(symbol)
                .isEqualTo(!play.book.behind().containsKey(symbol)));
    assertThat(play.handed)
        .allSatisfy(
            round -> assertThat(symbolsOfItsOwnCandles(round)).noneMatch(round.missed()::contains))
        .anyMatch(round -> !round.missed().isEmpty());
  }

  private static List<String> symbolsOfItsOwnCandles(RoundInput round) {
    return round.reports().stream()
        .filter(report -> report.candle().openTime() + Market.HOUR == round.closeTime())
        .map(SymbolReport::symbol)
        .toList();
  }

  /// Trackers, whose state is how many candles they have, an orchestrator's rounds and an account.
  private static final class Play {
    private final Market market;
    private final SplittableRandom random;
    private final List<List<SymbolReport>> reports;
    private final int[] taken = new int[SYMBOLS];
    private final OpenRounds rounds = new OpenRounds();
    private final Book book;
    private final List<RoundInput> handed = new ArrayList<>();

    Play(Market market, SplittableRandom random) {
      this.market = market;
      this.random = random;
      book = market.book();
      reports =
          IntStream.range(0, SYMBOLS)
              .mapToObj(symbol -> market.tracking(symbol, HOURS).reportsAfter(Long.MIN_VALUE))
              .toList();
    }

    void hour(int hour) {
      rounds.open(new Expected(hour * Market.HOUR, market.symbols()));
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        if (random.nextInt(5) > 0) {
          take(symbol, hour + 1);
        }
      }
      handOver();
      if (random.nextBoolean()) {
        rounds.awaited().forEach(this::repeat);
        handOver();
      }
      rounds.overdue(hour * Market.HOUR);
      handOver();
    }

    /// A tracker takes what there is; its report may be lost.
    private void take(int symbol, int count) {
      int before = taken[symbol];
      taken[symbol] = count;
      if (random.nextInt(5) > 0) {
        report(symbol, (before - 1) * Market.HOUR);
      }
    }

    private void repeat(String symbol, long after) {
      report(market.symbols().indexOf(symbol), after);
    }

    private void report(int symbol, long after) {
      List<SymbolReport> said =
          reports.get(symbol).subList(0, taken[symbol]).stream()
              .filter(report -> report.candle().openTime() > after)
              .toList();
      rounds.report(new Reported(market.symbols().get(symbol), 0, Long.MIN_VALUE, after, said));
    }

    private void handOver() {
      for (List<RoundInput> batch = rounds.complete(BATCH, Market.HOUR);
          !batch.isEmpty();
          batch = rounds.complete(BATCH, Market.HOUR)) {
        handed.addAll(batch);
        book.decide(batch);
        rounds.decided(book.decided() - Market.HOUR, book.behind());
      }
    }

    Map<String, List<Integer>> rowsBySymbol() {
      Map<String, List<Integer>> rows = new TreeMap<>();
      for (RoundInput round : handed) {
        for (SymbolReport report : round.reports()) {
          rows.computeIfAbsent(report.symbol(), _ -> new ArrayList<>()).add(report.row());
        }
      }
      return rows;
    }
  }
}
