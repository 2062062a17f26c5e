package io.fairgap.actors.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.configuration.Amendments;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.DecisionJournal;
import io.fairgap.trading.pipeline.RoundListener;
import io.fairgap.trading.pipeline.Rounds;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.venues.playback.Playback;
import io.fairgap.venues.playback.Speed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.testkit.PersistenceTestKitPlugin;
import org.apache.pekko.persistence.testkit.PersistenceTestKitSnapshotPlugin;
import org.jspecify.annotations.Nullable;

/// A node of three symbols that plays four hundred hours from a journal in memory.
final class SampleNode {
  static final long HOUR = 3_600_000;
  static final int HOURS = 400;
  static final List<Instrument> INSTRUMENTS =
      List.of(instrument("A"), instrument("B"), instrument("C"));
  static final RunSettings SETTINGS =
      new RunSettings(
          new FillRules(Costs.DEFAULTS, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, HOUR),
          RiskSettings.DEFAULTS,
          new BigDecimal("100000"));

  /// On a busy machine a node takes longer to answer and to stop than the kit allows.
  private static final String PATIENCE =
      """
      pekko.actor.testkit.typed.single-expect-default = 20s
      pekko.actor.testkit.typed.system-shutdown-default = 60s
      """;

  private SampleNode() {}

  static ActorTestKit kit() {
    return ActorTestKit.create(
        "node",
        PersistenceTestKitPlugin.getInstance()
            .config()
            .withFallback(PersistenceTestKitSnapshotPlugin.config())
            .withFallback(ConfigFactory.parseString(PATIENCE))
            .withFallback(ConfigFactory.parseResources("fairgap-node.conf"))
            .withFallback(ConfigFactory.load()));
  }

  static PortfolioManager.Settled settled(ActorTestKit kit, Node.Agents agents) {
    TestProbe<PortfolioManager.Settled> probe = kit.createTestProbe();
    agents.portfolio().tell(new PortfolioManager.GetSettled(probe.ref()));
    return probe.receiveMessage();
  }

  static Node.Agents agents(ActorTestKit kit, Function<String, SymbolCore> cores) {
    return agents(kit, cores, Speed.UNBOUND);
  }

  static NodePlan plan(Function<String, SymbolCore> cores, Playback venue) {
    return new NodePlan(
        "paper",
        new Charter("crossover", List.of("gap.k = 1.5"), INSTRUMENTS, "1"),
        INSTRUMENTS.stream().map(Instrument::symbol).toList(),
        HOUR,
        null,
        Amendments.NONE,
        (_, symbol) -> cores.apply(symbol),
        SampleNode::book,
        venue);
  }

  static Node.Agents agents(ActorTestKit kit, Function<String, SymbolCore> cores, Speed speed) {
    return agents(kit, plan(cores, new Playback(SampleNode::recording, speed)));
  }

  static Node.Agents agents(ActorTestKit kit, NodePlan plan) {
    ActorRef<Node.Command> node = kit.spawn(Node.create(plan, _ -> {}), "node");
    TestProbe<Node.Started> probe = kit.createTestProbe();
    node.tell(new Node.GetAgents(probe.ref()));
    return (Node.Agents) probe.receiveMessage(Duration.ofSeconds(20));
  }

  static void awaitEnd(ActorTestKit kit, Node.Agents agents) {
    TestProbe<MarketData.Feed> probe = kit.createTestProbe();
    probe.awaitAssert(
        Duration.ofSeconds(60),
        Duration.ofMillis(100),
        () -> {
          agents.marketData().tell(new MarketData.GetFeed(probe.ref()));
          assertThat(probe.receiveMessage().state()).isEqualTo(MarketData.State.ENDED);
          return probe;
        });
  }

  static PortfolioManager.Decided decided(ActorTestKit kit, Node.Agents agents) {
    TestProbe<PortfolioManager.Decided> probe = kit.createTestProbe();
    agents.portfolio().tell(new PortfolioManager.GetDecided(probe.ref()));
    return probe.receiveMessage();
  }

  static Monitor.Health health(ActorTestKit kit, Node.Agents agents) {
    TestProbe<Monitor.Health> probe = kit.createTestProbe();
    agents.monitor().tell(new Monitor.GetHealth(Instant.now(), probe.ref()));
    return probe.receiveMessage();
  }

  static Instrument instrument(String symbol) {
    return Instrument.of(symbol, "0.01", "0.001", AssetClass.CRYPTO);
  }

  static SymbolCore core(String symbol) {
    return new SymbolCore(
        instrument(symbol),
        ChartSettings.of(Timeframe.parse("1h"), List.of(Timeframe.parse("4h")), AssetClass.CRYPTO),
        List.of(new MovingAverageCrossover(3, 8)),
        new DetectionRecorder());
  }

  static Book book() {
    return new Book("paper", INSTRUMENTS, List.of("crossover"), SETTINGS);
  }

  /// Candles that walk at random, some of which are missing.
  static CandleSource recording() {
    SplittableRandom random = new SplittableRandom(7);
    long[] price = {10_000, 10_000, 10_000};
    List<CandleBlock> blocks = new ArrayList<>();
    CandleBlock block = new CandleBlock(100);
    for (int hour = 0; hour < HOURS; hour++) {
      for (int symbol = 0; symbol < price.length; symbol++) {
        long open = price[symbol];
        long close = Math.max(2_000, open + random.nextInt(-120, 121));
        price[symbol] = close;
        if (random.nextInt(10) > 0 || hour == HOURS - 1) {
          block.add(
              symbol,
              hour * HOUR,
              open,
              Math.max(open, close) + 20,
              Math.min(open, close) - 20,
              close,
              1);
        }
        if (block.isFull()) {
          blocks.add(block);
          block = new CandleBlock(100);
        }
      }
    }
    if (block.size() > 0) {
      blocks.add(block);
    }
    return new Recorded(blocks.iterator());
  }

  private record Recorded(Iterator<CandleBlock> blocks) implements CandleSource {
    @Override
    public @Nullable CandleBlock next() {
      return blocks.hasNext() ? blocks.next() : null;
    }

    @Override
    public void close() {}
  }

  /// The last hash of a backtest of some of the symbols, by their numbers.
  static String hash(IntPredicate symbols) {
    Hashes hashes = new Hashes();
    Rounds rounds =
        new Rounds(
            INSTRUMENTS.stream().map(it -> core(it.symbol())).toList(),
            SETTINGS,
            FinerCandles.NONE,
            hashes);
    CandleSource candles = recording();
    for (CandleBlock block = candles.next(); block != null; block = candles.next()) {
      for (int row = 0; row < block.size(); row++) {
        if (symbols.test(block.symbol(row))) {
          rounds.onRows(block, row, row + 1);
        }
      }
    }
    rounds.finish(false);
    return hashes.journal.hash();
  }

  private static final class Hashes implements RoundListener {
    private final DecisionJournal journal = new DecisionJournal(INSTRUMENTS, _ -> {});

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
