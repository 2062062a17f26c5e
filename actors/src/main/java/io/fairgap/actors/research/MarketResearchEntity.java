package io.fairgap.actors.research;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.research.MarketResearch.Command;
import io.fairgap.protocol.research.MarketResearch.Failed;
import io.fairgap.protocol.research.MarketResearch.GetLatest;
import io.fairgap.protocol.research.MarketResearch.Held;
import io.fairgap.protocol.research.MarketResearch.Latest;
import io.fairgap.protocol.research.MarketResearch.Screened;
import io.fairgap.protocol.research.MarketResearch.Stored;
import io.fairgap.protocol.research.MarketResearch.Tick;
import io.fairgap.protocol.research.MarketResearch.Watched;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.screening.ResearchEvent;
import io.fairgap.trading.screening.Screening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers the last screening and begins the next: the first when candles are stored after the
/// start, then those of the schedule. Of several that were missed the last one is made up for.
///
/// The configuration is told which symbols were chosen until it has answered; from then on the
/// account enters in those alone.
///
/// One is under way at a time: the account says where positions are open, then the screener works
/// on a thread that may block. Both are asked again when nothing comes back.
public final class MarketResearchEntity
    extends EventSourcedBehavior<Command, ResearchEvent, List<Screening>> {
  /// The first part of its persistence id.
  public static final String KIND = "research";

  private static final Duration OVERDUE = Duration.ofSeconds(5);
  private static final long NONE = Long.MIN_VALUE;

  private final ActorContext<Command> context;
  private final TimerScheduler<Command> timers;
  private final ResearchPlan plan;
  private final RecipientRef<PortfolioManager.Command> portfolio;
  private final RecipientRef<Configuration.Command> configuration;
  private final ActorRef<PortfolioManager.Figures> figures;
  private final ActorRef<Configuration.Reply> agreements;
  private final Executor threads;
  private final Pulse pulse;
  private boolean started;
  private long latest = NONE;
  private long underWay = NONE;
  private boolean screening;
  private boolean agreed = true;

  private MarketResearchEntity(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      String account,
      ResearchPlan plan,
      RecipientRef<PortfolioManager.Command> portfolio,
      RecipientRef<Configuration.Command> configuration,
      Pulse pulse) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.context = context;
    this.timers = timers;
    this.plan = plan;
    this.portfolio = portfolio;
    this.configuration = configuration;
    this.pulse = pulse;
    figures = context.messageAdapter(PortfolioManager.Figures.class, it -> new Held(open(it)));
    agreements = context.messageAdapter(Configuration.Reply.class, MarketResearchEntity::watched);
    threads = context.getSystem().dispatchers().lookup(DispatcherSelector.blocking());
  }

  public static Behavior<Command> create(
      String account,
      ResearchPlan plan,
      RecipientRef<PortfolioManager.Command> portfolio,
      RecipientRef<Configuration.Command> configuration,
      Pulse pulse) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers ->
            new MarketResearchEntity(
                context, timers, account, plan, portfolio, configuration, pulse)));
  }

  private static Command watched(Configuration.Reply reply) {
    return switch (reply) {
      case Configuration.Agreed _ -> new Watched();
      case Configuration.Refused(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private static Set<String> open(PortfolioManager.Figures figures) {
    return figures.figures().open().stream()
        .map(TradeFacts::symbol)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// No screening, or the last one.
  @Override
  public List<Screening> emptyState() {
    return List.of();
  }

  @Override
  public CommandHandler<Command, ResearchEvent, List<Screening>> commandHandler() {
    return (last, command) ->
        switch (command) {
          case Stored(var closeTime) -> run(() -> begin(last, closeTime));
          case Held(var symbols) -> run(() -> screen(symbols));
          case Screened(var found) -> record(found);
          case Failed(var reason) -> run(() -> failed(reason));
          case Watched() -> run(this::watched);
          case Tick.ASK_AGAIN -> run(() -> askAgain(last));
          case GetLatest(var replyTo) -> run(() -> replyTo.tell(new Latest(last)));
        };
  }

  private Effect<ResearchEvent, List<Screening>> run(Runnable work) {
    work.run();
    return Effect().none();
  }

  private void begin(List<Screening> last, long closeTime) {
    latest = Math.max(latest, closeTime);
    long before = last.isEmpty() ? NONE : last.getFirst().at();
    if (underWay != NONE || closeTime <= before) {
      return;
    }
    OptionalLong due = due(before, closeTime);
    started = true;
    due.ifPresent(at -> {
      underWay = at;
      timers.startTimerWithFixedDelay(Tick.ASK_AGAIN, OVERDUE);
      askAgain(last);
    });
  }

  private OptionalLong due(long last, long now) {
    return started
        ? plan.schedule().map(it -> it.latest(last, now)).orElse(OptionalLong.empty())
        : OptionalLong.of(now);
  }

  private void askAgain(List<Screening> last) {
    if (!agreed) {
      last.forEach(this::tell);
    }
    if (underWay != NONE && !screening) {
      portfolio.tell(new PortfolioManager.GetFigures(figures));
    }
  }

  /// Of a universe without symbols nothing is chosen, and nothing is left out.
  private static boolean saysNothing(Screening found) {
    return found.assessments().isEmpty();
  }

  /// Which symbols were chosen.
  private void tell(Screening found) {
    configuration.tell(
        new Configuration.Watch(found.chosen(), "market research", found.at(), agreements));
  }

  private void watched() {
    agreed = true;
    rest();
  }

  /// Nothing is to be asked for again.
  private void rest() {
    if (agreed && underWay == NONE) {
      timers.cancel(Tick.ASK_AGAIN);
    }
  }

  private void screen(Set<String> held) {
    if (underWay == NONE || screening) {
      return;
    }
    screening = true;
    long at = underWay;
    context.pipeToSelf(
        CompletableFuture.supplyAsync(() -> plan.screener().screen(at, held), threads),
        (found, failure) ->
            failure == null ? new Screened(found) : new Failed(String.valueOf(failure)));
  }

  private Effect<ResearchEvent, List<Screening>> record(Screening found) {
    if (found.at() != underWay) {
      return Effect().none();
    }
    return Effect().persist(new ResearchEvent.Screened(found)).thenRun(_ -> done(found));
  }

  private void done(Screening found) {
    underWay = NONE;
    screening = false;
    agreed = saysNothing(found);
    if (!agreed) {
      tell(found);
    }
    context
        .getLog()
        .info(
            "the market was screened as of {}; watched: {}",
            Instant.ofEpochMilli(found.at()),
            found.watched());
    // What came due meanwhile.
    begin(List.of(found), latest);
  }

  /// The timer tries again.
  private void failed(String reason) {
    screening = false;
    context.getLog().warn("the market cannot be screened now: {}", reason);
  }

  @Override
  public EventHandler<List<Screening>, ResearchEvent> eventHandler() {
    return (_, event) ->
        switch (event) {
          case ResearchEvent.Screened(var screening) -> List.of(screening);
        };
  }

  @Override
  public SignalHandler<List<Screening>> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), this::recovered)
        .build();
  }

  /// What was under way when the journal failed is begun anew by the next candle.
  private void recovered(List<Screening> last) {
    pulse.recovered();
    agreed = last.stream().allMatch(MarketResearchEntity::saysNothing);
    if (!agreed) {
      timers.startTimerWithFixedDelay(Tick.ASK_AGAIN, Duration.ZERO, OVERDUE);
    }
    underWay = NONE;
    screening = false;
  }
}
