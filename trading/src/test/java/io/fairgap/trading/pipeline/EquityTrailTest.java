package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.EquityTrail;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The equity that is followed through recorded rounds alone is the equity of all rounds.
class EquityTrailTest {
  private static final int HOURS = 400;

  @Property(tries = 40)
  void theTrailOfRecordedRoundsIsTheEquityAtEveryCandle(@ForAll long seed) {
    Market market = unbroken(Market.random(seed, 1, HOURS));
    List<RoundDecided> rounds = recorded(market);

    EquityCurve followed = follow(rounds);

    assertThat(rounds.size()).isLessThan(market.rows().size());
    assertThat(followed)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-7, Double.class)
        .isEqualTo(everyRound(market, rounds.getLast().closeTime()));
  }

  @Property(tries = 40)
  void missingCandlesCostAtMostACountAndNeverADay(@ForAll long seed) {
    Market market = Market.random(seed, 3, HOURS);
    List<RoundDecided> rounds = recorded(market);

    EquityCurve followed = follow(rounds);

    EquityCurve expected = everyRound(market, rounds.getLast().closeTime());
    assertThat(followed.days())
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-7, Double.class)
        .isEqualTo(expected.days());
    assertThat(followed.candles()).isBetween((long) rounds.size(), expected.candles());
    assertThat(followed.lastAt()).isEqualTo(expected.lastAt());
  }

  @Property(tries = 20)
  void aTrailGoesOnFromItsStateAndPassesOverWhatItHas(@ForAll long seed) {
    List<RoundDecided> rounds = recorded(unbroken(Market.random(seed, 2, HOURS)));
    EquityTrail whole = EquityTrail.from(EquityTrail.State.NONE);
    List<EquityTrail.Mark> expected = new ArrayList<>();
    rounds.forEach(round -> expected.addAll(whole.next(round)));

    List<EquityTrail.Mark> marks = new ArrayList<>();
    EquityTrail.State state = EquityTrail.State.NONE;
    for (RoundDecided round : rounds) {
      EquityTrail trail = EquityTrail.from(state);
      marks.addAll(trail.next(round));
      marks.addAll(trail.next(round));
      state = trail.state();
    }

    assertThat(marks).isEqualTo(expected);
    assertThat(state).isEqualTo(whole.state());
  }

  /// The same prices without a missing candle.
  private static Market unbroken(Market market) {
    long[] rows = new long[market.symbols()];
    return new Market(
        market.symbols(),
        market.rows().stream()
            .map(row -> {
              Candle candle = row.candle();
              return new Market.Row(
                  row.symbol(),
                  new Candle(
                      rows[row.symbol()]++ * Market.HOUR,
                      candle.open(),
                      candle.high(),
                      candle.low(),
                      candle.close(),
                      candle.volume()));
            })
            .toList());
  }

  private static EquityCurve follow(List<RoundDecided> rounds) {
    EquityTrail trail = EquityTrail.from(EquityTrail.State.NONE);
    EquityTrail.Mark start = trail.last(rounds.getFirst());
    DailyEquity curve = DailyEquity.startingWith(start.equity(), start.closeTime());
    rounds.forEach(round -> trail.next(round).forEach(mark -> mark.feed(curve)));
    return curve.curve();
  }

  private static EquityCurve everyRound(Market market, long until) {
    Fed fed = new Fed(until);
    Rounds rounds =
        new Rounds(
            market.instruments().stream()
                .map(it ->
                    new SymbolCore(
                        it,
                        Run.chart(),
                        List.of(new MovingAverageCrossover(3, 8)),
                        Run.unrecorded()))
                .toList(),
            settings(),
            FinerCandles.NONE,
            fed);
    rounds.onBlock(market.block(0, market.rows().size()));
    rounds.finish(false);
    return fed.curve.curve();
  }

  private static RunSettings settings() {
    return new RunSettings(
        new FillRules(Costs.DEFAULTS, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, Market.HOUR),
        RiskSettings.DEFAULTS,
        Run.CAPITAL);
  }

  private static List<RoundDecided> recorded(Market market) {
    Book book = new Book("paper", market.instruments(), List.of("crossover"), settings());
    List<RoundDecided> rounds = new ArrayList<>();
    if (book.decide(inputs(market)) instanceof Answer.Accept(var events)) {
      events.forEach(event -> rounds.add((RoundDecided) event));
    }
    return rounds;
  }

  private static List<RoundInput> inputs(Market market) {
    Map<Long, List<SymbolReport>> rounds = new TreeMap<>();
    for (int symbol = 0; symbol < market.symbols(); symbol++) {
      for (SymbolReport report : reports(market, symbol)) {
        rounds
            .computeIfAbsent(report.candle().openTime() + Market.HOUR, _ -> new ArrayList<>())
            .add(report);
      }
    }
    return rounds.entrySet().stream()
        .map(round -> new RoundInput(round.getKey(), round.getValue()))
        .toList();
  }

  private static List<SymbolReport> reports(Market market, int symbol) {
    Tracking tracking =
        new Tracking(
            new SymbolCore(
                market.instruments().get(symbol),
                Run.chart(),
                List.of(new MovingAverageCrossover(3, 8)),
                Run.unrecorded()));
    List<Candle> candles =
        market.rows().stream()
            .filter(row -> row.symbol() == symbol)
            .map(Market.Row::candle)
            .toList();
    return tracking.after(new SymbolEvent.CandlesClosed(candles)).reportsAfter(Long.MIN_VALUE);
  }

  /// Feeds a curve as a backtest does.
  private static final class Fed implements RoundListener {
    private final DailyEquity curve = DailyEquity.startingWith(Run.CAPITAL.doubleValue(), 0);
    private final long until;
    private int held;

    Fed(long until) {
      this.until = until;
    }

    @Override
    public void decided(long closeTime, int symbol, Decision decision, Occasion occasion) {}

    @Override
    public void closed(long closeTime, int symbol, Trade trade) {}

    @Override
    public void ended(long closeTime, double equity, int openPositions) {
      if (closeTime <= until) {
        curve.feed(closeTime, equity, held > 0 || openPositions > 0);
      }
      held = openPositions;
    }
  }
}
