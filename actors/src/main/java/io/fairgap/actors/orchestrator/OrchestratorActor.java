package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.orchestrator.Orchestrator.Command;
import io.fairgap.protocol.orchestrator.Orchestrator.Decided;
import io.fairgap.protocol.orchestrator.Orchestrator.Open;
import io.fairgap.protocol.orchestrator.Orchestrator.Progress;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.protocol.orchestrator.Orchestrator.Tick;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.RoundInput;
import java.time.Duration;
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

/// Passes complete rounds to the portfolio manager, one batch at a time: the next goes out when the
/// last is recorded, so rounds can neither overtake each other nor get lost.
public final class OrchestratorActor extends AbstractBehavior<Command> {
  private static final Duration OVERDUE = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  private final long timeframe;
  private final RecipientRef<PortfolioManager.Command> portfolio;
  private final Function<String, RecipientRef<SymbolTracker.Command>> trackers;
  private final ActorRef<PortfolioManager.Decided> decisions;
  private final OpenRounds rounds = new OpenRounds();
  private List<RoundInput> underWay = List.of();
  private @Nullable ActorRef<Progress> feed;
  private boolean knowsAccount;
  private boolean quietSinceTick;

  private OrchestratorActor(
      ActorContext<Command> context,
      long timeframe,
      RecipientRef<PortfolioManager.Command> portfolio,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers) {
    super(context);
    this.timeframe = timeframe;
    this.portfolio = portfolio;
    this.trackers = trackers;
    decisions =
        context.messageAdapter(
            PortfolioManager.Decided.class, decided -> new Decided(decided.closeTime()));
    portfolio.tell(new PortfolioManager.GetDecided(decisions));
  }

  /// @param timeframe length of a candle in milliseconds
  public static Behavior<Command> create(
      long timeframe,
      RecipientRef<PortfolioManager.Command> portfolio,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.ASK_AGAIN, OVERDUE);
          return new OrchestratorActor(context, timeframe, portfolio, trackers);
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::receive).build();
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Open open -> open(open);
      case Reported reported -> rounds.report(reported);
      case Decided(var closeTime) -> decided(closeTime);
      case Tick.ASK_AGAIN -> askAgain();
    }
    quietSinceTick = command == Tick.ASK_AGAIN;
    handOver();
    return this;
  }

  private void open(Open open) {
    feed = open.replyTo();
    if (open.after() <= rounds.announced()) {
      open.rounds().forEach(rounds::open);
    }
    tellFeed();
  }

  private void decided(long closeTime) {
    long openTime = closeTime == Long.MIN_VALUE ? Long.MIN_VALUE : closeTime - timeframe;
    knowsAccount = true;
    if (openTime > rounds.decided()) {
      rounds.decided(openTime);
      rounds
          .members()
          .forEach(symbol -> trackers.apply(symbol).tell(new SymbolTracker.Confirm(openTime)));
    }
    if (!underWay.isEmpty() && underWay.getLast().closeTime() <= closeTime) {
      underWay = List.of();
    }
    tellFeed();
  }

  private void tellFeed() {
    if (feed != null && knowsAccount) {
      feed.tell(new Progress(rounds.decided()));
    }
  }

  private void handOver() {
    if (knowsAccount && underWay.isEmpty()) {
      underWay = rounds.complete(BATCH, timeframe);
      if (!underWay.isEmpty()) {
        portfolio.tell(new PortfolioManager.Decide(underWay, decisions));
      }
    }
  }

  /// Nothing came for a while: whatever is awaited is asked for again.
  private void askAgain() {
    if (!quietSinceTick) {
      return;
    }
    if (!knowsAccount) {
      portfolio.tell(new PortfolioManager.GetDecided(decisions));
    } else if (!underWay.isEmpty()) {
      portfolio.tell(new PortfolioManager.Decide(underWay, decisions));
    } else {
      rounds
          .awaited()
          .forEach((symbol, after) -> trackers.apply(symbol).tell(new SymbolTracker.Repeat(after)));
    }
  }
}
