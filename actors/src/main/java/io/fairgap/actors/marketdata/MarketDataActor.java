package io.fairgap.actors.marketdata;

import io.fairgap.protocol.marketdata.MarketData.Arrived;
import io.fairgap.protocol.marketdata.MarketData.Begun;
import io.fairgap.protocol.marketdata.MarketData.Broke;
import io.fairgap.protocol.marketdata.MarketData.Command;
import io.fairgap.protocol.marketdata.MarketData.Decided;
import io.fairgap.protocol.marketdata.MarketData.Ended;
import io.fairgap.protocol.marketdata.MarketData.Feed;
import io.fairgap.protocol.marketdata.MarketData.GetFeed;
import io.fairgap.protocol.marketdata.MarketData.Ready;
import io.fairgap.protocol.marketdata.MarketData.State;
import io.fairgap.protocol.marketdata.MarketData.Taken;
import io.fairgap.protocol.marketdata.MarketData.Tick;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.venues.playback.Playback;
import java.time.Duration;
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
import org.apache.pekko.stream.typed.javadsl.ActorSink;
import org.jspecify.annotations.Nullable;

/// Plays a venue's candles to the trackers and announces their rounds, with a bounded number of
/// candles under way. It remembers nothing: at its start it asks how far trackers and account are,
/// and begins there.
public final class MarketDataActor extends AbstractBehavior<Command> {
  private static final Duration OVERDUE = Duration.ofSeconds(1);
  private static final int UNDER_WAY = 4;

  private final Playback venue;
  private final Positions positions;
  private final Function<String, RecipientRef<SymbolTracker.Command>> trackers;
  private final RecipientRef<Orchestrator.Command> orchestrator;
  private final ActorRef<SymbolTracker.Taken> takes;
  private final ActorRef<Orchestrator.Progress> progress;
  private final Deque<Delivery> deliveries = new ArrayDeque<>();
  private @Nullable ActorRef<Ready> waiting;
  private State state = State.STARTING;
  private boolean exhausted;
  private boolean quietSinceTick;
  private long candles;

  private MarketDataActor(
      ActorContext<Command> context,
      Playback venue,
      List<String> symbols,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers,
      RecipientRef<Orchestrator.Command> orchestrator) {
    super(context);
    this.venue = venue;
    this.trackers = trackers;
    this.orchestrator = orchestrator;
    positions = new Positions(symbols);
    takes =
        context.messageAdapter(
            SymbolTracker.Taken.class, it -> new Taken(it.symbol(), it.openTime()));
    progress =
        context.messageAdapter(Orchestrator.Progress.class, it -> new Decided(it.openTime()));
    askPositions();
  }

  /// @param symbols in the order of their numbers in the venue's blocks
  public static Behavior<Command> create(
      Playback venue,
      List<String> symbols,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers,
      RecipientRef<Orchestrator.Command> orchestrator) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.ASK_AGAIN, OVERDUE);
          return new MarketDataActor(context, venue, symbols, trackers, orchestrator);
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
      case Broke(var cause) -> throw new IllegalStateException("the venue's stream broke", cause);
      case Tick.ASK_AGAIN -> askAgain();
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
    begin();
  }

  private void begin() {
    ActorRef<Command> self = getContext().getSelf();
    if (state != State.STARTING || !positions.isComplete()) {
      return;
    }
    state = State.RUNNING;
    getContext()
        .getLog()
        .info("the feed begins after {}, known up to {}", positions.begin(), positions.known());
    // A child between stream and actor: a restart stops it, and with it the stream.
    ActorRef<Command> inlet =
        getContext()
            .spawn(
                Behaviors.<Command>receiveMessage(message -> {
                  self.tell(message);
                  return Behaviors.same();
                }),
                "inlet");
    venue
        .candles(positions.begin(), positions.known())
        .runWith(
            ActorSink.actorRefWithBackpressure(
                inlet,
                (replyTo, block) -> new Arrived(block, replyTo),
                Begun::new,
                new Ready(),
                new Ended(),
                Broke::new),
            getContext().getSystem());
  }

  private void arrived(CandleBlock block, ActorRef<Ready> replyTo) {
    Delivery delivery = positions.deliver(block);
    deliveries.addLast(delivery);
    candles += block.size();
    waiting = replyTo;
    send(delivery);
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
    if (stream != null && deliveries.size() < UNDER_WAY) {
      waiting = null;
      stream.tell(new Ready());
    }
    if (exhausted && deliveries.isEmpty() && state == State.RUNNING) {
      state = State.ENDED;
      getContext().getLog().info("the recording has ended; every round of it is decided");
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

  private Feed feed() {
    return new Feed(positions.delivered(), positions.decided(), candles, state);
  }
}
