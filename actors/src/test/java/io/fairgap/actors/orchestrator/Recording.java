package io.fairgap.actors.orchestrator;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Setups;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.DecisionJournal;
import io.fairgap.trading.pipeline.RoundListener;
import io.fairgap.trading.pipeline.Rounds;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.strategy.Occasion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A market's candles instant by instant, some of them missing, with an account that has less cash
/// than its symbols want: every trade may lose 1 % of equity at its stop, which is up to all of it
/// as notional, and notional is bounded by free cash.
record Recording(Market market, List<Instant> instants) {
  private static final RunSettings SETTINGS =
      new RunSettings(
          new FillRules(
              Costs.DEFAULTS, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, Market.HOUR),
          RiskSettings.DEFAULTS.withProfile(RiskSettings.Profile.LOSS),
          new BigDecimal("10000"));

  /// The candles that open at one time, by the number of their symbol.
  record Instant(long openTime, SortedMap<Integer, Candle> candles) {}

  static Recording random(long seed, int symbols, int hours) {
    Market market = Market.random(seed, symbols, hours);
    SplittableRandom random = new SplittableRandom(seed);
    List<Instant> instants = new ArrayList<>();
    for (int hour = 0; hour < hours; hour++) {
      SortedMap<Integer, Candle> candles = new TreeMap<>();
      for (int symbol = 0; symbol < symbols; symbol++) {
        if (random.nextInt(10) > 0) {
          candles.put(symbol, market.candles().get(symbol).get(hour));
        }
      }
      if (!candles.isEmpty()) {
        instants.add(new Instant(hour * Market.HOUR, candles));
      }
    }
    return new Recording(market, instants);
  }

  Book book() {
    return new Book("paper", market.instruments(), List.of("crossover", "dice"), SETTINGS);
  }

  Expected expected(Instant instant) {
    return new Expected(
        instant.openTime(),
        instant.candles().keySet().stream().map(market.symbols()::get).toList());
  }

  /// The lines of a backtest.
  List<String> backtest() {
    Lines lines = new Lines(market);
    Rounds rounds =
        new Rounds(
            IntStream.range(0, market.symbols().size()).mapToObj(market::core).toList(),
            SETTINGS,
            FinerCandles.NONE,
            lines);
    for (Instant instant : instants) {
      CandleBlock block = new CandleBlock(instant.candles().size());
      instant.candles().forEach(block::add);
      rounds.onBlock(block);
    }
    rounds.finish(false);
    return lines.said;
  }

  /// What the reports of each symbol tell of its setups, read in one go.
  SortedMap<String, List<AnalystEvent>> analysed() {
    SortedMap<String, List<AnalystEvent>> events = new TreeMap<>();
    for (int symbol = 0; symbol < market.symbols().size(); symbol++) {
      int number = symbol;
      List<Candle> candles =
          instants.stream()
              .flatMap(instant -> Stream.ofNullable(instant.candles().get(number)))
              .toList();
      List<SymbolReport> reports =
          new Tracking(market.core(symbol))
              .after(new CandlesClosed(candles))
              .reportsAfter(Long.MIN_VALUE);
      if (Setups.NONE.take(Long.MIN_VALUE, Long.MIN_VALUE, reports)
          instanceof Answer.Accept<AnalystEvent>(var told)) {
        events.put(market.symbols().get(symbol), told);
      }
    }
    return events;
  }

  private static final class Lines implements RoundListener {
    private final List<String> said = new ArrayList<>();
    private final DecisionJournal journal;

    Lines(Market market) {
      journal = new DecisionJournal(market.instruments(), said::add);
    }

    @Override
    public void decided(long closeTime, int symbol, Decision decision, Occasion occasion) {
      journal.decided(closeTime, symbol, decision);
    }

    @Override
    public void closed(long closeTime, int symbol, Trade trade) {}

    @Override
    public void ended(long closeTime, double equity, int openPositions) {
      journal.ended(closeTime);
    }
  }
}
