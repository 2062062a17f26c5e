package io.fairgap.actors.orchestrator;

import io.fairgap.actors.sample.Market;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.trading.live.AccountEvent;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.Outgoing;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A whole node without threads, clocks or disks: the real folds, sending each other what the
/// actors send, through a mailbox that keeps no order, loses and repeats. Anything may die at any
/// step, alone or all at once, and comes back from what it recorded. The seed decides everything.
final class Simulation {
  private static final int KILLS = 150;
  private static final int MOST_STEPS = 2_000_000;

  private final Recording recording;
  private final SplittableRandom random;
  private final Mailbox mailbox;
  private final SortedMap<String, Remembered<Tracking, SymbolEvent, Tracking.State>> trackers =
      new TreeMap<>();
  private final SortedMap<String, SimulatedAnalyst> analysts = new TreeMap<>();
  private final SortedMap<String, Remembered<Order, OrderEvent, Order>> orders = new TreeMap<>();
  private final Remembered<Book, AccountEvent, Book.State> account;
  private final List<String> placed = new ArrayList<>();

  /// Orders that died; nobody wakes them but who tells them something.
  private final Set<String> asleep = new HashSet<>();

  private SimulatedFeed feed;
  private SimulatedOrchestrator orchestrator;
  private int kills;

  Simulation(Recording recording, long seed) {
    this.recording = recording;
    random = new SplittableRandom(seed);
    mailbox = new Mailbox(random);
    Market market = recording.market();
    for (int symbol = 0; symbol < market.symbols().size(); symbol++) {
      int number = symbol;
      trackers.put(
          market.symbols().get(symbol),
          new Remembered<>(
              random,
              () -> new Tracking(market.core(number)),
              Tracking::after,
              Tracking::state,
              state -> new Tracking(market.core(number)).restore(state)));
    }
    for (String symbol : market.symbols()) {
      analysts.put(symbol, new SimulatedAnalyst(symbol, random, new FromAnalyst()));
    }
    account =
        new Remembered<>(
            random,
            recording::book,
            Book::after,
            Book::state,
            state -> recording.book().restore(state));
    feed = newFeed();
    orchestrator = newOrchestrator();
  }

  /// Runs until the recording is decided, every order knows of it, and nothing is under way.
  Simulation run() {
    for (int step = 0; !isDone(); step++) {
      if (step == MOST_STEPS) {
        throw new AssertionError("it does not come to its end");
      }
      if (random.nextInt(KILLS) == 0) {
        kill();
      }
      if (!mailbox.deliver()) {
        feed.tick();
        orchestrator.tick();
        tell(account.state().outbox());
      }
    }
    return this;
  }

  List<AccountEvent> recorded() {
    return account.events();
  }

  /// What the analyst of each symbol recorded.
  SortedMap<String, List<AnalystEvent>> analysed() {
    SortedMap<String, List<AnalystEvent>> events = new TreeMap<>();
    analysts.forEach((symbol, analyst) -> events.put(symbol, analyst.events()));
    return events;
  }

  SortedMap<String, Order> orders() {
    SortedMap<String, Order> states = new TreeMap<>();
    orders.forEach((id, order) -> states.put(id, order.state()));
    return states;
  }

  /// The orders that the venue was given, with repeats.
  List<String> placed() {
    return placed;
  }

  int kills() {
    return kills;
  }

  private boolean isDone() {
    return feed.isDone()
        && account.state().outbox().isEmpty()
        && orders.values().stream().noneMatch(order -> order.state().isOnItsWay());
  }

  private void kill() {
    kills++;
    switch (random.nextInt(7)) {
      case 0 -> any(List.copyOf(trackers.values())).die();
      case 1 -> account.die();
      case 2 -> killOrder();
      case 3 -> orchestrator = newOrchestrator();
      case 4 -> feed = newFeed();
      case 5 -> any(List.copyOf(analysts.values())).die();
      default -> killAll();
    }
  }

  private void killOrder() {
    if (!orders.isEmpty()) {
      String id = any(List.copyOf(orders.keySet()));
      order(id).die();
      asleep.add(id);
    }
  }

  private void killAll() {
    mailbox.lose();
    trackers.values().forEach(Remembered::die);
    analysts.values().forEach(SimulatedAnalyst::die);
    account.die();
    orders.values().forEach(Remembered::die);
    orchestrator = newOrchestrator();
    feed = newFeed();
    asleep.addAll(orders.keySet());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private SimulatedFeed newFeed() {
    return new SimulatedFeed(recording, random, new FromFeed());
  }

  private SimulatedOrchestrator newOrchestrator() {
    return new SimulatedOrchestrator(new FromOrchestrator());
  }

  private void take(String symbol, long after, List<Candle> candles) {
    var tracker = tracker(symbol);
    long before = tracker.state().last();
    switch (tracker.state().take(after, candles)) {
      case Answer.Accept<SymbolEvent>(var events) -> {
        if (tracker.record(events)) {
          report(symbol, before);
          tellTaken(symbol);
        }
      }
      case Answer.Known<SymbolEvent> _ -> tellTaken(symbol);
      case Answer.Refuse<SymbolEvent>(var reason) -> throw new AssertionError(reason);
    }
  }

  private void tellTaken(String symbol) {
    long last = tracker(symbol).state().last();
    mailbox.send(() -> feed.taken(symbol, last));
  }

  private void report(String symbol, long above) {
    Tracking tracking = tracker(symbol).state();
    long confirmed = tracking.confirmed();
    Reported reported =
        new Reported(
            symbol, 0, confirmed, Math.max(above, confirmed), tracking.reportsAfter(above));
    mailbox.send(() -> analyst(symbol).report(reported));
  }

  private void decide(List<RoundInput> rounds) {
    int pending = account.state().outbox().size();
    Answer<AccountEvent> answer = account.state().decide(rounds);
    List<Outgoing> outbox = account.state().outbox();
    if (!(answer instanceof Answer.Accept<AccountEvent>(var events)) || account.record(events)) {
      tellDecided();
      tell(outbox.subList(pending, outbox.size()));
    }
  }

  private void tellDecided() {
    long decided = account.state().decided();
    SortedMap<String, Long> behind = account.state().behind();
    mailbox.send(() -> orchestrator.decided(decided, behind));
  }

  private void confirm(String order, int notices) {
    if (account.state().informed(order, notices)
        instanceof Answer.Accept<AccountEvent>(var events)) {
      account.record(events);
    }
  }

  private void tell(List<Outgoing> notices) {
    for (Outgoing out : notices) {
      mailbox.send(() -> notice(out));
    }
  }

  private void notice(Outgoing out) {
    var order = order(out.order());
    if (asleep.remove(out.order())) {
      send(out.order());
    }
    switch (Order.take(order.state(), out.number(), out.notice())) {
      case Answer.Accept<OrderEvent>(var events) -> {
        if (order.record(events)) {
          tellConfirmed(out.order());
        }
        send(out.order());
      }
      case Answer.Known<OrderEvent> _ -> tellConfirmed(out.order());
      case Answer.Refuse<OrderEvent> _ -> {} // too early: it is told again
    }
  }

  private void tellConfirmed(String id) {
    int notices = order(id).state().confirmed();
    mailbox.send(() -> confirm(id, notices));
  }

  /// To the venue, which knows an order by its id and answers a repeat as it answered the first.
  private void send(String id) {
    if (order(id).state().isOnItsWay()) {
      placed.add(id);
      accepted(id);
    }
  }

  private void accepted(String id) {
    mailbox.send(() -> {
      if (Order.accepted(order(id).state(), "paper-" + id)
          instanceof Answer.Accept<OrderEvent>(var events)) {
        order(id).record(events);
        tellConfirmed(id);
      }
      // An answer that was not recorded is asked for again.
      if (order(id).state().isOnItsWay()) {
        accepted(id);
      }
    });
  }

  private Remembered<Tracking, SymbolEvent, Tracking.State> tracker(String symbol) {
    var tracker = trackers.get(symbol);
    if (tracker == null) {
      throw new AssertionError(symbol + " is not tracked");
    }
    return tracker;
  }

  private SimulatedAnalyst analyst(String symbol) {
    SimulatedAnalyst analyst = analysts.get(symbol);
    if (analyst == null) {
      throw new AssertionError(symbol + " has no analyst");
    }
    return analyst;
  }

  private Remembered<Order, OrderEvent, Order> order(String id) {
    return orders.computeIfAbsent(
        id,
        _ ->
            new Remembered<>(
                random,
                Order.Blank::new,
                Order::after,
                UnaryOperator.identity(),
                UnaryOperator.identity()));
  }

  private final class FromFeed implements SimulatedFeed.Receiver {
    @Override
    public void askPosition(String symbol) {
      mailbox.send(() -> tellTaken(symbol));
    }

    @Override
    public void open(long after, List<Expected> rounds) {
      mailbox.send(() -> orchestrator.open(after, rounds));
    }

    @Override
    public void take(String symbol, long after, List<Candle> candles) {
      mailbox.send(() -> Simulation.this.take(symbol, after, candles));
    }
  }

  private final class FromAnalyst implements SimulatedAnalyst.Receiver {
    @Override
    public void pass(Reported reported) {
      mailbox.send(() -> orchestrator.report(reported));
    }

    @Override
    public void repeat(String symbol, long above) {
      mailbox.send(() -> report(symbol, above));
    }
  }

  private final class FromOrchestrator implements SimulatedOrchestrator.Receiver {
    @Override
    public void progress(long openTime) {
      mailbox.send(() -> feed.decided(openTime));
    }

    @Override
    public void askDecided() {
      mailbox.send(Simulation.this::tellDecided);
    }

    @Override
    public void decide(List<RoundInput> rounds) {
      mailbox.send(() -> Simulation.this.decide(rounds));
    }

    @Override
    public void confirm(String symbol, long openTime) {
      mailbox.send(() -> tracker(symbol).state().confirm(openTime));
    }

    @Override
    public void repeat(String symbol, long above) {
      mailbox.send(() -> report(symbol, above));
    }
  }
}
