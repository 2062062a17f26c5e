package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.OrderId;
import io.fairgap.trading.live.OrderNotice;
import io.fairgap.trading.live.Outgoing;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Trackings and a book, fed from afar and put back from what they recorded, decide what rounds
/// decide that run in one piece.
class LiveAccountTest {
  private static final int SYMBOLS = 3;
  private static final int HOURS = 300;

  @Property(tries = 30)
  void anAccountThatIsPutBackAtAnyRoundDecidesAsRoundsDo(@ForAll long seed) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    List<String> expected = lines(market);
    SplittableRandom random = new SplittableRandom(seed);

    Live live = new Live(market);
    for (List<RoundInput> batch : batches(market, random)) {
      live.decide(batch);
      live.informOrders();
      switch (random.nextInt(6)) {
        case 0 -> live.foldAgain();
        case 1 -> live.restoreState();
        case 2 -> live.decide(batch);
        default -> {}
      }
    }

    assertThat(live.lines()).isEqualTo(expected);
  }

  @Property(tries = 10)
  void ordersLiveThroughTheirNoticesOnceAndInOrder(@ForAll long seed) {
    Market market = Market.random(seed, SYMBOLS, HOURS);
    Live live = new Live(market);

    for (List<RoundInput> batch : batches(market, new SplittableRandom(seed))) {
      live.decide(batch);
      live.informOrders();
    }

    assertThat(live.book.outbox()).isEmpty();
    assertThat(live.orders.values().stream().filter(Order.Open.class::isInstance).count())
        .isEqualTo(live.book.figures().open().size());
    assertThat(live.closed())
        .isEqualTo(
            live.orders.values().stream()
                .filter(order -> order instanceof Order.Done done && !done.fills().isEmpty())
                .count());
  }

  @Test
  void aRoundThatComesToAnotherHashIsNotFolded() {
    Market market = Market.random(5, SYMBOLS, HOURS);
    Live live = new Live(market);
    batches(market, new SplittableRandom(5)).forEach(live::decide);
    RoundDecided first = (RoundDecided) live.events.getFirst();
    AccountEvent forged =
        new RoundDecided(
            first.closeTime(),
            first.reports(),
            first.missed(),
            first.late(),
            first.control(),
            first.change(),
            first.lines(),
            "f".repeat(64),
            first.closed(),
            first.figures());

    assertThatThrownBy(() -> book(market).after(forged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("are not those that decided it");
  }

  @Test
  void candlesThatATrackingHasArePassedOver() {
    Tracking tracking = new Tracking(core(Market.quiet(1, 3).instruments().getFirst()));
    List<Candle> candles = Market.quiet(1, 3).rows().stream().map(Market.Row::candle).toList();
    fold(tracking, candles.subList(0, 2));

    Answer<SymbolEvent> again = tracking.take(Long.MIN_VALUE, candles.subList(0, 2));
    Answer<SymbolEvent> more = tracking.take(Long.MIN_VALUE, candles);

    assertThat(again).isEqualTo(new Answer.Known<SymbolEvent>());
    assertThat(more)
        .isEqualTo(
            Answer.<SymbolEvent>accept(new SymbolEvent.CandlesClosed(candles.subList(2, 3))));
  }

  @Test
  void candlesAfterAMissingOneWaitForIt() {
    Tracking tracking = new Tracking(core(Market.quiet(1, 3).instruments().getFirst()));
    List<Candle> candles = Market.quiet(1, 3).rows().stream().map(Market.Row::candle).toList();

    Answer<SymbolEvent> answer = tracking.take(Market.HOUR, candles.subList(2, 3));

    assertThat(answer).isEqualTo(new Answer.Known<SymbolEvent>());
    assertThat(tracking.last()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void candlesInDisorderAreRefused() {
    Tracking tracking = new Tracking(core(Market.quiet(1, 3).instruments().getFirst()));
    List<Candle> candles = Market.quiet(1, 3).rows().stream().map(Market.Row::candle).toList();

    Answer<SymbolEvent> answer = tracking.take(Long.MIN_VALUE, candles.reversed());

    assertThat(answer)
        .isEqualTo(new Answer.Refuse<SymbolEvent>("candles of A are out of order at 3600000"));
  }

  @Test
  void namesOfOrdersAndFillsAreFunctionsOfWhatTheyAre() {
    String order = OrderId.of("paper", "BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH");

    assertThat(order)
        .isEqualTo(OrderId.of("paper", "BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH"))
        .isNotEqualTo(OrderId.of("other", "BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH"))
        .matches("[0-9A-V]{26}");
    assertThat(OrderId.ofFill(order, Leg.STOP, 1_000)).isEqualTo(order + "-STOP-1000");
  }

  private static List<String> lines(Market market) {
    Run run = new Run(market, Costs.DEFAULTS, LiveAccountTest::strategies);
    run.over(0, market.rows().size(), 7);
    run.rounds().finish(false);
    return run.told().stream().filter(line -> line.startsWith("{")).toList();
  }

  private static List<Strategy> strategies(Instrument instrument) {
    return List.of(new MovingAverageCrossover(3, 8), new Dice());
  }

  private static SymbolCore core(Instrument instrument) {
    return new SymbolCore(instrument, Run.chart(), strategies(instrument), Run.unrecorded());
  }

  private static Book book(Market market) {
    FillRules fills =
        new FillRules(Costs.DEFAULTS, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, Market.HOUR);
    return new Book(
        "paper",
        market.instruments(),
        List.of("crossover", "dice"),
        new RunSettings(fills, RiskSettings.DEFAULTS, Run.CAPITAL));
  }

  private static void fold(Tracking tracking, List<Candle> candles) {
    if (tracking.take(Long.MIN_VALUE, candles) instanceof Answer.Accept<SymbolEvent>(var events)) {
      events.forEach(tracking::after);
    }
  }

  /// The market's rounds as reports of trackings that are put back now and then, in batches.
  private static List<List<RoundInput>> batches(Market market, SplittableRandom random) {
    TreeMap<Long, List<SymbolReport>> rounds = new TreeMap<>();
    for (int symbol = 0; symbol < market.symbols(); symbol++) {
      int number = symbol;
      List<Candle> candles =
          market.rows().stream()
              .filter(row -> row.symbol() == number)
              .map(Market.Row::candle)
              .toList();
      reports(market.instruments().get(symbol), candles, random)
          .forEach(report ->
              rounds
                  .computeIfAbsent(report.candle().openTime() + Market.HOUR, _ -> new ArrayList<>())
                  .add(report));
    }
    List<List<RoundInput>> batches = new ArrayList<>();
    List<RoundInput> batch = new ArrayList<>();
    rounds.forEach((time, reports) -> {
      batch.add(new RoundInput(time, reports));
      if (random.nextInt(4) == 0) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
    });
    batches.add(List.copyOf(batch));
    return batches;
  }

  private static List<SymbolReport> reports(
      Instrument instrument, List<Candle> candles, SplittableRandom random) {
    List<SymbolReport> reports = new ArrayList<>();
    Tracking tracking = new Tracking(core(instrument));
    for (int from = 0; from < candles.size(); ) {
      int to = Math.min(candles.size(), from + 1 + random.nextInt(20));
      long before = tracking.last();
      fold(tracking, candles.subList(Math.max(0, from - 2), to));
      if (random.nextInt(4) == 0) {
        tracking = new Tracking(core(instrument)).restore(tracking.state());
      }
      reports.addAll(tracking.reportsAfter(before));
      tracking.confirm(tracking.last());
      from = to;
    }
    return reports;
  }

  /// A book with what it recorded, and its orders.
  private static final class Live {
    private final Market market;
    private final List<AccountEvent> events = new ArrayList<>();
    private final Map<String, Order> orders = new HashMap<>();
    private Book book;

    Live(Market market) {
      this.market = market;
      book = book(market);
    }

    void decide(List<RoundInput> batch) {
      record(book.decide(batch));
    }

    private void record(Answer<AccountEvent> answer) {
      if (answer instanceof Answer.Accept<AccountEvent>(var accepted)) {
        accepted.forEach(event -> {
          events.add(event);
          book = book.after(event);
        });
      }
    }

    void informOrders() {
      for (Outgoing out : book.outbox()) {
        Order order = orders.getOrDefault(out.order(), new Order.Blank());
        Order next = taken(taken(order, out.number(), out.notice()), out.number(), out.notice());
        orders.put(out.order(), next);
        record(book.informed(out.order(), next.notices()));
      }
    }

    private static Order taken(Order order, int number, OrderNotice notice) {
      return switch (Order.take(order, number, notice)) {
        case Answer.Accept<OrderEvent>(var taken) -> atVenue(Order.after(order, taken.getFirst()));
        case Answer.Known<OrderEvent> _ -> order;
        case Answer.Refuse<OrderEvent>(var reason) -> throw new AssertionError(reason);
      };
    }

    private static Order atVenue(Order order) {
      return Order.accepted(order, "paper") instanceof Answer.Accept<OrderEvent>(var accepted)
          ? Order.after(order, accepted.getFirst())
          : order;
    }

    void foldAgain() {
      Book fresh = book(market);
      events.forEach(fresh::after);
      book = fresh;
    }

    void restoreState() {
      book = book(market).restore(book.state());
    }

    List<String> lines() {
      return events.stream()
          .filter(RoundDecided.class::isInstance)
          .flatMap(event -> ((RoundDecided) event).lines().stream())
          .toList();
    }

    long closed() {
      return events.stream()
          .filter(RoundDecided.class::isInstance)
          .mapToLong(event -> ((RoundDecided) event).closed().size())
          .sum();
    }
  }
}
