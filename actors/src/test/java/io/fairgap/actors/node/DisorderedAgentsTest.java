package io.fairgap.actors.node;

import static io.fairgap.actors.node.SampleNode.HOUR;
import static io.fairgap.actors.node.SampleNode.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.analyst.TechnicalAnalystEntity;
import io.fairgap.actors.configuration.Amendments;
import io.fairgap.actors.configuration.ConfigurationEntity;
import io.fairgap.actors.execution.ExecutionEntity;
import io.fairgap.actors.execution.OrderVenue;
import io.fairgap.actors.marketdata.MarketDataActor;
import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.orchestrator.OrchestratorActor;
import io.fairgap.actors.portfolio.PortfolioManagerEntity;
import io.fairgap.actors.risk.RiskManagerEntity;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.actors.tracker.SymbolTrackerEntity;
import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.protocol.execution.Execution;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.venues.playback.Playback;
import io.fairgap.venues.playback.Speed;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.testkit.PersistenceTestKitPlugin;
import org.apache.pekko.persistence.testkit.PersistenceTestKitSnapshotPlugin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The agents themselves, between which messages are lost, repeated and overtaken, and whose lives
/// end at random: what they decide is a backtest's. Their time is the test's, so that waiting for
/// what was lost takes none.
class DisorderedAgentsTest {
  private static final Config CONFIG =
      PersistenceTestKitPlugin.getInstance()
          .config()
          .withFallback(PersistenceTestKitSnapshotPlugin.config())
          .withFallback(ManualTime.config())
          .withFallback(
              ConfigFactory.parseString(
                  "pekko.loglevel = ERROR\npekko.actor.provider = local\n"
                      + "pekko.actor.testkit.typed.single-expect-default = 20s"))
          .withFallback(ConfigFactory.parseResources("fairgap-serialization.conf"))
          .withFallback(ConfigFactory.load());

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(120);

  private final ActorTestKit kit = ActorTestKit.create("disorder", CONFIG);
  private final ManualTime time = ManualTime.get(kit.system());
  private final AtomicInteger deaths = new AtomicInteger();
  private final Map<String, RecipientRef<Execution.Command>> orders = new ConcurrentHashMap<>();
  private final Map<String, RecipientRef<SymbolTracker.Command>> trackers =
      new ConcurrentHashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void disorderBetweenAgentsChangesNoDecision(long seed) {
    try {
      SplittableRandom random = new SplittableRandom(seed);
      RecipientRef<PortfolioManager.Command> portfolio = portfolio(random.split());

      awaitEnd(feed(random, portfolio));

      assertThat(decided(portfolio))
          .isEqualTo(new PortfolioManager.Decided(HOURS * HOUR, SampleNode.hash(_ -> true)));
      assertThat(deaths).hasPositiveValue();
    } finally {
      kit.shutdownTestKit();
    }
  }

  private ActorRef<MarketData.Command> feed(
      SplittableRandom random, RecipientRef<PortfolioManager.Command> portfolio) {
    RecipientRef<RiskManager.Command> risk =
        mortal(
            RiskManager.Command.class,
            random.split(),
            command -> !(command instanceof RiskManager.GetRisk),
            () -> RiskManagerEntity.create("paper", Pulse.unheard(Agent.RISK_MANAGER)));
    Function<String, RecipientRef<SymbolTracker.Command>> tracker =
        symbol -> Objects.requireNonNull(trackers.get(symbol));
    RecipientRef<Configuration.Command> configuration = configuration(random.split());
    ActorRef<Orchestrator.Command> orchestrator =
        mortal(
            Orchestrator.Command.class,
            random.split(),
            command -> command != Orchestrator.Tick.ASK_AGAIN,
            () -> OrchestratorActor.create(HOUR, null, configuration, risk, portfolio, tracker));
    SampleNode.INSTRUMENTS.forEach(
        it -> trackers.put(it.symbol(), tracker(it.symbol(), random.split(), orchestrator)));
    NodePlan plan =
        SampleNode.plan(SampleNode::core, new Playback(SampleNode::recording, Speed.UNBOUND));
    return mortal(
        MarketData.Command.class,
        random.split(),
        command -> command instanceof MarketData.Taken || command instanceof MarketData.Decided,
        () ->
            MarketDataActor.create(
                plan.feed(),
                tracker,
                orchestrator,
                kit.system().ignoreRef(),
                Pulse.unheard(Agent.MARKET_DATA)));
  }

  private ActorRef<SymbolTracker.Command> tracker(
      String symbol, SplittableRandom random, ActorRef<Orchestrator.Command> orchestrator) {
    // The analyst asks the tracker that is made with it.
    ActorRef<SymbolTracker.Command> wayTo =
        kit.spawn(
            Behaviors.receiveMessage(message -> {
              Objects.requireNonNull(trackers.get(symbol)).tell(message);
              return Behaviors.same();
            }));
    ActorRef<TechnicalAnalyst.Command> analyst =
        mortal(
            TechnicalAnalyst.Command.class,
            random.split(),
            _ -> true,
            () ->
                TechnicalAnalystEntity.create(
                    symbol, wayTo, orchestrator, Pulse.unheard(Agent.TECHNICAL_ANALYST)));
    return mortal(
        SymbolTracker.Command.class,
        random,
        _ -> true,
        () ->
            SymbolTrackerEntity.create(
                symbol,
                () -> SampleNode.core(symbol),
                analyst,
                Pulse.unheard(Agent.SYMBOL_TRACKER)));
  }

  private RecipientRef<Configuration.Command> configuration(SplittableRandom random) {
    ActorRef<Configuration.Command> configuration =
        mortal(
            Configuration.Command.class,
            random,
            Configuration.GetTerms.class::isInstance,
            () ->
                ConfigurationEntity.create(
                    "paper", Amendments.NONE, Pulse.unheard(Agent.CONFIGURATION)));
    TestProbe<Configuration.Reply> agreed = kit.createTestProbe();
    configuration.tell(
        new Configuration.Begin(
            SampleNode.plan(SampleNode::core, new Playback(SampleNode::recording, Speed.UNBOUND))
                .charter(),
            agreed.ref()));
    agreed.receiveMessage();
    return configuration;
  }

  private RecipientRef<PortfolioManager.Command> portfolio(SplittableRandom random) {
    SplittableRandom orderly = random.split();
    return mortal(
        PortfolioManager.Command.class,
        random,
        command ->
            command != PortfolioManager.Tick.TELL_ORDERS
                && !(command instanceof PortfolioManager.GetDecided),
        () ->
            PortfolioManagerEntity.create(
                "paper",
                SampleNode::book,
                id -> orders.computeIfAbsent(id, it -> order(it, orderly.split())),
                RoundTimes.UNTOLD,
                Pulse.unheard(Agent.PORTFOLIO_MANAGER)));
  }

  private ActorRef<Execution.Command> order(String id, SplittableRandom random) {
    return mortal(
        Execution.Command.class,
        random,
        Execution.Take.class::isInstance,
        () ->
            ExecutionEntity.create(id, OrderVenue.PAPER, Pulse.unheard(Agent.EXECUTION), _ -> {}));
  }

  private <C> ActorRef<C> mortal(
      Class<C> commands,
      SplittableRandom random,
      Predicate<C> mayHappen,
      Supplier<Behavior<C>> agent) {
    return kit.spawn(
        Mortal.of(
            commands, () -> Disorder.before(agent.get(), commands, random, mayHappen, deaths)));
  }

  private void awaitEnd(ActorRef<MarketData.Command> feed) {
    TestProbe<MarketData.Feed> probe = kit.createTestProbe();
    long began = System.nanoTime();
    MarketData.State state = MarketData.State.STARTING;
    while (state != MarketData.State.ENDED) {
      assertThat(System.nanoTime() - began).as("it comes to its end").isLessThan(LIMIT_NANOS);
      time.timePasses(STEP);
      feed.tell(new MarketData.GetFeed(probe.ref()));
      state = state(probe);
    }
  }

  /// A feed that dies while it is asked does not answer.
  private static MarketData.State state(TestProbe<MarketData.Feed> probe) {
    try {
      return probe.receiveMessage(Duration.ofSeconds(1)).state();
    } catch (AssertionError _) {
      return MarketData.State.STARTING;
    }
  }

  /// One that dies of what is still on its way does not answer, and is asked again.
  private PortfolioManager.Decided decided(RecipientRef<PortfolioManager.Command> portfolio) {
    TestProbe<PortfolioManager.Decided> probe = kit.createTestProbe();
    return probe.awaitAssert(() -> {
      portfolio.tell(new PortfolioManager.GetDecided(probe.ref()));
      return probe.receiveMessage(Duration.ofMillis(500));
    });
  }
}
