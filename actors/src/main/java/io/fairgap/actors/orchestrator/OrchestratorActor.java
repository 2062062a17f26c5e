package io.fairgap.actors.orchestrator;

import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.orchestrator.Orchestrator.Agreed;
import io.fairgap.protocol.orchestrator.Orchestrator.Cleared;
import io.fairgap.protocol.orchestrator.Orchestrator.Command;
import io.fairgap.protocol.orchestrator.Orchestrator.Expected;
import io.fairgap.protocol.orchestrator.Orchestrator.Noted;
import io.fairgap.protocol.orchestrator.Orchestrator.Open;
import io.fairgap.protocol.orchestrator.Orchestrator.Overdue;
import io.fairgap.protocol.orchestrator.Orchestrator.Progress;
import io.fairgap.protocol.orchestrator.Orchestrator.Reported;
import io.fairgap.protocol.orchestrator.Orchestrator.Settled;
import io.fairgap.protocol.orchestrator.Orchestrator.Stopped;
import io.fairgap.protocol.orchestrator.Orchestrator.Tick;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.Terms;
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
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.jspecify.annotations.Nullable;

/// Passes rounds that can go to the risk manager and then to the portfolio manager, one batch at a
/// time: the next goes out when the last is recorded, so rounds can neither overtake each other nor
/// get lost. What the account answers goes back to the risk manager.
///
/// Every second it asks by which terms the account goes. New ones hold when no round is under way;
/// under other rules everything that waits is reported anew.
public final class OrchestratorActor extends AbstractBehavior<Command> {
  private static final Duration OVERDUE = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  private final long timeframe;
  private final @Nullable Duration deadline;
  private final RecipientRef<Configuration.Command> configuration;
  private final RecipientRef<RiskManager.Command> risk;
  private final RecipientRef<PortfolioManager.Command> portfolio;
  private final Function<String, RecipientRef<SymbolTracker.Command>> trackers;
  private final TimerScheduler<Command> timers;
  private final ActorRef<Configuration.Reply> agreements;
  private final ActorRef<RiskManager.Cleared> clearances;
  private final ActorRef<RiskManager.Noted> notices;
  private final ActorRef<PortfolioManager.Settled> decisions;
  private final OpenRounds rounds = new OpenRounds();
  private List<RoundInput> assessed = List.of();
  private List<RoundInput> underWay = List.of();
  private @Nullable Terms terms;
  private @Nullable Terms agreed;
  private PortfolioManager.@Nullable Settled unnoted;
  private @Nullable ActorRef<Progress> feed;
  private long noted = Long.MIN_VALUE;
  private boolean knowsAccount;
  private boolean quietSinceTick;

  private OrchestratorActor(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      long timeframe,
      @Nullable Duration deadline,
      RecipientRef<Configuration.Command> configuration,
      RecipientRef<RiskManager.Command> risk,
      RecipientRef<PortfolioManager.Command> portfolio,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers) {
    super(context);
    this.timers = timers;
    this.timeframe = timeframe;
    this.deadline = deadline;
    this.configuration = configuration;
    this.risk = risk;
    this.portfolio = portfolio;
    this.trackers = trackers;
    agreements = context.messageAdapter(Configuration.Reply.class, OrchestratorActor::agreed);
    clearances = context.messageAdapter(RiskManager.Cleared.class, Cleared::new);
    notices = context.messageAdapter(RiskManager.Noted.class, it -> new Noted(it.closeTime()));
    decisions = context.messageAdapter(PortfolioManager.Settled.class, Settled::new);
    configuration.tell(new Configuration.GetTerms(agreements));
    portfolio.tell(new PortfolioManager.GetSettled(decisions));
  }

  private static Command agreed(Configuration.Reply reply) {
    return switch (reply) {
      case Configuration.Agreed(var terms) -> new Agreed(terms);
      case Configuration.Refused(var reason) -> throw new IllegalStateException(reason);
    };
  }

  /// @param timeframe length of a candle in milliseconds
  /// @param deadline how long a round waits for its members; null for as long as it takes
  public static Behavior<Command> create(
      long timeframe,
      @Nullable Duration deadline,
      RecipientRef<Configuration.Command> configuration,
      RecipientRef<RiskManager.Command> risk,
      RecipientRef<PortfolioManager.Command> portfolio,
      Function<String, RecipientRef<SymbolTracker.Command>> trackers) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.ASK_AGAIN, OVERDUE);
          return new OrchestratorActor(
              context, timers, timeframe, deadline, configuration, risk, portfolio, trackers);
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::receive).build();
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Open open -> open(open);
      case Reported reported -> {
        if (isByOurRules(reported.rules())) {
          rounds.report(reported);
        }
      }
      case Stopped(var symbol, var rules, var openTime) -> {
        if (isByOurRules(rules)) {
          rounds.stop(symbol, openTime);
        }
      }
      case Agreed(var now) -> agreed = now;
      case Overdue(var openTime) -> rounds.overdue(openTime);
      case Cleared(var answer) -> cleared(answer.rounds());
      case Settled(var answer) -> settled(answer);
      case Noted(var closeTime) -> noted(closeTime);
      case Tick.ASK_AGAIN -> askAgain();
    }
    if (!(command instanceof Agreed)) {
      quietSinceTick = command == Tick.ASK_AGAIN;
    }
    handOver();
    return this;
  }

  private void open(Open open) {
    feed = open.replyTo();
    if (open.after() <= rounds.announced()) {
      open.rounds().forEach(this::open);
    }
    tellFeed();
  }

  private void open(Expected round) {
    if (rounds.open(round) && deadline != null) {
      Overdue overdue = new Overdue(round.openTime());
      timers.startSingleTimer(overdue, overdue, deadline);
    }
  }

  /// An answer to what is not waited for any more is a repeat's.
  private void cleared(List<RoundInput> answer) {
    boolean isAwaited =
        !assessed.isEmpty()
            && assessed.getFirst().closeTime() == answer.getFirst().closeTime()
            && assessed.size() == answer.size();
    if (isAwaited) {
      assessed = List.of();
      underWay = answer;
      decide();
    }
  }

  private void decide() {
    if (terms != null) {
      portfolio.tell(new PortfolioManager.Decide(terms, underWay, noted, decisions));
    }
  }

  private void settled(PortfolioManager.Settled answer) {
    long closeTime = answer.closeTime();
    long openTime = closeTime == Long.MIN_VALUE ? Long.MIN_VALUE : closeTime - timeframe;
    boolean isNews = !knowsAccount || openTime > rounds.decided();
    knowsAccount = true;
    if (isNews) {
      rounds.decided(openTime, answer.behind());
      rounds
          .members()
          .forEach(symbol ->
              trackers.apply(symbol).tell(new SymbolTracker.Confirm(rounds.confirmed(symbol))));
      unnoted = answer;
      learn(answer);
    }
    if (!underWay.isEmpty() && underWay.getLast().closeTime() <= closeTime) {
      underWay = List.of();
    }
    tellFeed();
  }

  private void learn(PortfolioManager.Settled answer) {
    risk.tell(new RiskManager.Learn(answer, notices));
  }

  private void noted(long closeTime) {
    noted = Math.max(noted, closeTime);
    PortfolioManager.Settled told = unnoted;
    if (told != null && (told.notes().isEmpty() || told.notes().getLast().closeTime() <= noted)) {
      unnoted = null;
    }
  }

  private void tellFeed() {
    if (feed != null && knowsAccount) {
      feed.tell(new Progress(rounds.decided()));
    }
  }

  private boolean isByOurRules(long rules) {
    return terms != null && terms.rules().number() == rules;
  }

  private void handOver() {
    if (!knowsAccount || !assessed.isEmpty() || !underWay.isEmpty()) {
      return;
    }
    adopt();
    if (terms != null) {
      assessed = rounds.complete(BATCH, timeframe);
      assess();
    }
  }

  /// No round is under way: those that come go by what was agreed last.
  private void adopt() {
    Terms before = terms;
    Terms now = agreed;
    if (now == null || (before != null && now.number() <= before.number())) {
      return;
    }
    terms = now;
    if (before == null || now.rules().number() != before.rules().number()) {
      rounds.unsay();
      rounds.members().forEach(symbol -> ask(now, symbol, rounds.confirmed(symbol)));
    }
  }

  private void ask(Terms by, String symbol, long after) {
    trackers.apply(symbol).tell(new SymbolTracker.GoBy(by.rules(), after));
  }

  private void assess() {
    if (!assessed.isEmpty()) {
      risk.tell(new RiskManager.Assess(assessed, clearances));
    }
  }

  /// Nothing came for a while: whatever is awaited is asked for again.
  private void askAgain() {
    configuration.tell(new Configuration.GetTerms(agreements));
    if (!quietSinceTick) {
      return;
    }
    if (!knowsAccount) {
      portfolio.tell(new PortfolioManager.GetSettled(decisions));
    } else if (!underWay.isEmpty()) {
      decide();
    } else {
      assess();
      Terms by = terms;
      if (by != null) {
        rounds.awaited().forEach((symbol, after) -> ask(by, symbol, after));
      }
    }
    if (unnoted != null) {
      learn(unnoted);
    }
  }
}
