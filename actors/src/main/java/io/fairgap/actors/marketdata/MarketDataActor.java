package io.fairgap.actors.marketdata;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.protocol.marketdata.MarketData.Arrived;
import io.fairgap.protocol.marketdata.MarketData.Begun;
import io.fairgap.protocol.marketdata.MarketData.Broke;
import io.fairgap.protocol.marketdata.MarketData.Command;
import io.fairgap.protocol.marketdata.MarketData.Decided;
import io.fairgap.protocol.marketdata.MarketData.Ended;
import io.fairgap.protocol.marketdata.MarketData.Feed;
import io.fairgap.protocol.marketdata.MarketData.GetFeed;
import io.fairgap.protocol.marketdata.MarketData.Ready;
import io.fairgap.protocol.marketdata.MarketData.Spoilt;
import io.fairgap.protocol.marketdata.MarketData.State;
import io.fairgap.protocol.marketdata.MarketData.StoreBegins;
import io.fairgap.protocol.marketdata.MarketData.Stored;
import io.fairgap.protocol.marketdata.MarketData.Taken;
import io.fairgap.protocol.marketdata.MarketData.Tick;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.research.MarketResearch;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.market.CandleBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.jspecify.annotations.Nullable;

/// Plays a venue's candles to the trackers and announces their rounds, with a bounded number of
/// candles under way to them and to the store. It remembers nothing: at its start it asks how far
/// trackers, account and store are, and begins at the farthest behind. So what the store lacks
/// after a restart, or after the venue broke off, comes before anything new.
public final class MarketDataActor extends AbstractBehavior<Command> {
  private static final Duration OVERDUE = Duration.ofSeconds(1);
  private static final int UNDER_WAY = 4;
  private static final long MOST_UNSTORED = 32_768;

  private final FeedPlan plan;
  private final Pulse pulse;
  private final Positions positions;
  private final Silence silence;
  private final ActorRef<CandleWriter.Command> writer;
  private final Function<String, RecipientRef<SymbolTracker.Command>> trackers;
  private final RecipientRef<Orchestrator.Command> orchestrator;
  private final RecipientRef<MarketResearch.Command> research;
  private final ActorRef<SymbolTracker.Taken> takes;
  private final ActorRef<Orchestrator.Progress> progress;
  private final Deque<Delivery> deliveries = new ArrayDeque<>();
  private @Nullable ActorRef<Ready> waiting;
  private @Nullable Long storeBegins;
  private State state = State.STARTING;
  private List<String> silent = List.of();
  private long unstored;
  private boolean exhausted;
  private String trouble = "";
  private boolean quietSinceTick;
  private long candles;

  private MarketDataActor(
      ActorContext<Command> context,
      FeedPlan plan,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers,
      RecipientRef<Orchestrator.Command> orchestrator,
      RecipientRef<MarketResearch.Command> research,
      Pulse pulse) {
    super(context);
    this.plan = plan;
    this.trackers = trackers;
    this.orchestrator = orchestrator;
    this.research = research;
    this.pulse = pulse;
    positions = new Positions(plan.symbols());
    silence =
        new Silence(
            plan.instruments(), plan.timeframe(), plan.venue().speed(), plan.nanos().getAsLong());
    writer =
        context.spawn(
            CandleWriter.create(plan.archive(), plan.symbols(), context.getSelf()), "writer");
    takes =
        context.messageAdapter(
            SymbolTracker.Taken.class, it -> new Taken(it.symbol(), it.openTime()));
    progress =
        context.messageAdapter(Orchestrator.Progress.class, it -> new Decided(it.openTime()));
    askPositions();
  }

  /// @param research told how far the store is
  public static Behavior<Command> create(
      FeedPlan plan,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers,
      RecipientRef<Orchestrator.Command> orchestrator,
      RecipientRef<MarketResearch.Command> research,
      Pulse pulse) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.ASK_AGAIN, OVERDUE);
          return new MarketDataActor(context, plan, trackers, orchestrator, research, pulse);
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::receive).build();
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Begun(var replyTo) -> replyTo.tell(new Ready());
      case Arrived(var block, var replyTo) -> arrived(block, replyTo);
      case Taken(var symbol, var openTime) -> taken(symbol, openTime);
      case Decided(var openTime) -> decided(openTime);
      case Ended _ -> exhausted = true;
      case Broke(var cause) ->
          throw new IllegalStateException("the venue's stream broke: " + cause.getMessage(), cause);
      case Spoilt(var sentence) -> spoilt(sentence);
      case StoreBegins(var openTime) -> {
        storeBegins = openTime;
        begin();
      }
      case Stored(var count, var openTime) -> {
        unstored -= count;
        research.tell(new MarketResearch.Stored(openTime + plan.timeframe()));
      }
      case Tick.ASK_AGAIN -> {
        askAgain();
        listen();
      }
      case GetFeed(var replyTo) -> replyTo.tell(feed());
    }
    if (!(command instanceof GetFeed)) {
      quietSinceTick = command == Tick.ASK_AGAIN;
    }
    settle();
    return this;
  }

  private void askPositions() {
    positions
        .unknown()
        .forEach(symbol -> trackers.apply(symbol).tell(new SymbolTracker.GetPosition(takes)));
    orchestrator.tell(new Orchestrator.Open(Long.MIN_VALUE, Collections.emptyList(), progress));
  }

  private void taken(String symbol, long openTime) {
    positions.taken(symbol, openTime);
    deliveries.forEach(delivery -> delivery.taken(symbol, openTime));
    begin();
  }

  private void decided(long openTime) {
    positions.decided(openTime);
    plan.decided(openTime);
    begin();
  }

  private void begin() {
    Long stored = storeBegins;
    if (state != State.STARTING || !positions.isComplete() || stored == null) {
      return;
    }
    state = State.RUNNING;
    long begin = Math.min(positions.begin(), stored);
    getContext()
        .getLog()
        .info(
            "the feed begins after {}, known up to {}, stored up to {}",
            time(begin),
            time(positions.known()),
            time(stored));
    play(begin);
  }

  private void play(long after) {
    Inlet.open(getContext(), plan.venue().candles(after, positions.known()));
  }

  /// The node stays up: what came is decided, and positions are marked at the last close.
  private void spoilt(String sentence) {
    exhausted = true;
    trouble = sentence;
    getContext().getLog().error("the feed has ended for good: {}", sentence);
    pulse.stopped(sentence);
  }

  private void arrived(CandleBlock block, ActorRef<Ready> replyTo) {
    long now = plan.nanos().getAsLong();
    waiting = replyTo;
    unstored += block.size();
    writer.tell(new CandleWriter.Keep(block));
    for (int row = 0; row < block.size(); row++) {
      silence.heard(positions.symbol(block.symbol(row)), block.openTime(row), now);
    }
    positions
        .deliver(block)
        .ifPresent(delivery -> {
          deliveries.addLast(delivery);
          candles += delivery.size();
          plan.begun(delivery.rounds(), now);
          send(delivery);
          delivery.open().forEach((symbol, parcel) -> plan.tell(symbol, parcel.candles()));
        });
  }

  private void send(Delivery delivery) {
    orchestrator.tell(new Orchestrator.Open(delivery.after(), delivery.rounds(), progress));
    delivery
        .open()
        .forEach((symbol, parcel) ->
            trackers
                .apply(symbol)
                .tell(new SymbolTracker.Take(parcel.after(), parcel.candles(), takes)));
  }

  /// Lets go of what is decided, and asks for more when there is room.
  private void settle() {
    while (!deliveries.isEmpty() && deliveries.getFirst().isDone(positions.decided())) {
      deliveries.removeFirst();
    }
    ActorRef<Ready> stream = waiting;
    if (stream != null && deliveries.size() < UNDER_WAY && unstored < MOST_UNSTORED) {
      waiting = null;
      stream.tell(new Ready());
    }
    if (exhausted && deliveries.isEmpty() && (state == State.RUNNING || state == State.STALE)) {
      state = trouble.isEmpty() ? State.ENDED : State.FAILED;
      tell(List.of());
      getContext().getLog().info("no candle is to come; every round before is decided");
    }
  }

  private void askAgain() {
    if (!quietSinceTick) {
      return;
    }
    if (state == State.STARTING) {
      askPositions();
    } else {
      deliveries.forEach(this::send);
    }
  }

  /// Whether the venue still brings what it should.
  private void listen() {
    long now = plan.nanos().getAsLong();
    if (waiting != null || exhausted) {
      silence.held(now);
    } else if (state == State.RUNNING || state == State.STALE) {
      tell(silence.symbols(now));
      state = silent.size() == plan.instruments().size() ? State.STALE : State.RUNNING;
    }
  }

  /// Says what has changed, in the log and to the monitor.
  private void tell(List<String> nowSilent) {
    if (nowSilent.equals(silent)) {
      return;
    }
    silent = nowSilent;
    if (silent.isEmpty()) {
      getContext().getLog().info("the feed brings every symbol again");
      pulse.heard();
    } else {
      String sentence = "the feed brings nothing of " + String.join(", ", silent);
      getContext().getLog().warn("{}, whose market is open", sentence);
      pulse.silent(sentence);
    }
  }

  private static String time(long openTime) {
    if (openTime == Long.MIN_VALUE) {
      return "nothing";
    }
    return openTime == Long.MAX_VALUE ? "everything" : Instant.ofEpochMilli(openTime).toString();
  }

  private Feed feed() {
    return new Feed(
        positions.delivered(), positions.decided(), candles, state, silent, unstored, trouble);
  }
}
