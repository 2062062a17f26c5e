package io.fairgap.actors.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.fairgap.actors.monitor.Pulses;
import io.fairgap.actors.sample.Market;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.marketdata.MarketData.Feed;
import io.fairgap.protocol.marketdata.MarketData.State;
import io.fairgap.protocol.monitor.Agent;
import io.fairgap.protocol.monitor.Monitor;
import io.fairgap.protocol.research.MarketResearch;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.venues.playback.Playback;
import io.fairgap.venues.playback.Speed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.pekko.actor.testkit.typed.FishingOutcome;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.FishingOutcomes;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketDataActorTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  private final ActorTestKit kit =
      ActorTestKit.create(ConfigFactory.parseString("pekko.loglevel = ERROR"));
  private final AtomicLong nanos = new AtomicLong();
  private final TestProbe<Monitor.Command> monitor = kit.createTestProbe();
  private final TestProbe<MarketResearch.Command> research = kit.createTestProbe();

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
  }

  @Test
  void whatComesIsHandedOnAndKept() {
    Market market = Market.random(1, 2, 3_000);
    MemoryArchive archive = new MemoryArchive();
    Takers takers = new Takers(Long.MIN_VALUE);

    ActorRef<MarketData.Command> feed = feed(market, archive, takers, () -> source(market));
    Feed last = await(feed, it -> it.state() == State.ENDED && it.unstored() == 0);

    long end = 2_999 * Market.HOUR;
    assertThat(last).isEqualTo(new Feed(end, end, 6_000, State.ENDED, List.of(), 0, ""));
    assertThat(takers.taken()).isEqualTo(bySymbol(market));
    assertThat(archive.kept()).isEqualTo(bySymbol(market));
    assertThat(research.fishForMessage(LIMIT, told -> fish(told, end + Market.HOUR))).isNotEmpty();
  }

  private static FishingOutcome fish(MarketResearch.Command told, long closeTime) {
    return told.equals(new MarketResearch.Stored(closeTime))
        ? FishingOutcomes.complete()
        : FishingOutcomes.continueAndIgnore();
  }

  @Test
  void aSlowStoreHoldsTheFeedUpAndLosesNothing() {
    Market market = Market.random(2, 2, 40_000);
    MemoryArchive archive = new MemoryArchive();
    archive.gate = new CountDownLatch(1);
    Takers takers = new Takers(Long.MIN_VALUE);

    ActorRef<MarketData.Command> feed = feed(market, archive, takers, () -> source(market));
    Feed held = await(feed, it -> it.unstored() >= 32_768 && it.decided() == it.arrived());
    archive.gate.countDown();
    Feed last = await(feed, it -> it.state() == State.ENDED && it.unstored() == 0);

    assertThat(held.unstored()).isLessThan(32_768 + 1_024);
    assertThat(held.candles()).isEqualTo(held.unstored());
    assertThat(held.state()).isEqualTo(State.RUNNING);
    assertThat(last.candles()).isEqualTo(80_000);
    assertThat(archive.kept()).isEqualTo(bySymbol(market));
  }

  @Test
  void aStoreThatFailsIsTriedAgain() {
    Market market = Market.random(3, 1, 500);
    MemoryArchive archive = new MemoryArchive();
    archive.failures.set(3);
    Takers takers = new Takers(Long.MIN_VALUE);

    ActorRef<MarketData.Command> feed = feed(market, archive, takers, () -> source(market));
    await(feed, it -> it.state() == State.ENDED && it.unstored() == 0);

    assertThat(archive.failures.get()).isLessThan(0);
    assertThat(archive.kept()).isEqualTo(bySymbol(market));
  }

  @Test
  void whatTheStoreLacksIsFetchedBeforeAnythingNewAndHandedToNobodyElse() {
    Market market = Market.random(4, 2, 400);
    MemoryArchive archive = new MemoryArchive();
    archive.keep("A", market.candles().get(0).subList(0, 300));
    archive.keep("B", market.candles().get(1).subList(0, 11));
    Takers takers = new Takers(199 * Market.HOUR);

    ActorRef<MarketData.Command> feed = feed(market, archive, takers, () -> source(market));
    Feed last = await(feed, it -> it.state() == State.ENDED && it.unstored() == 0);

    assertThat(last.candles()).isEqualTo(400);
    assertThat(archive.kept()).isEqualTo(bySymbol(market));
    assertThat(takers.taken().get("B")).isEqualTo(market.candles().get(1).subList(200, 400));
  }

  @Test
  void afterTheVenueBrokeOffNothingIsMissing() {
    Market market = Market.random(5, 1, 2_000);
    MemoryArchive archive = new MemoryArchive();
    Takers takers = new Takers(Long.MIN_VALUE);
    AtomicInteger openings = new AtomicInteger();

    ActorRef<MarketData.Command> feed =
        feed(
            market,
            archive,
            takers,
            () -> openings.incrementAndGet() < 3 ? breaking(market, 700) : source(market));
    await(feed, it -> it.state() == State.ENDED && it.unstored() == 0);

    assertThat(openings.get()).isEqualTo(3);
    assertThat(takers.taken()).isEqualTo(bySymbol(market));
    assertThat(archive.kept()).isEqualTo(bySymbol(market));
  }

  @Test
  void aRecordingThatIsSpoiltEndsTheFeedOnceWhatCameBeforeIsDecided() {
    Market market = Market.random(7, 1, 1_000);
    MemoryArchive archive = new MemoryArchive();
    Takers takers = new Takers(Long.MIN_VALUE);
    AtomicInteger openings = new AtomicInteger();
    BadInput bad = new BadInput(Fault.SHAPE, "A.csv", 602, "the high is below the low.");

    ActorRef<MarketData.Command> feed =
        feed(
            market,
            archive,
            takers,
            () -> {
              openings.incrementAndGet();
              return failing(market, 600, bad);
            });
    Feed last = await(feed, it -> it.state() == State.FAILED && it.unstored() == 0);

    long end = 513 * Market.HOUR;
    assertThat(last).isEqualTo(new Feed(end, end, 514, State.FAILED, List.of(), 0, bad.sentence()));
    assertThat(monitor.fishForMessage(LIMIT, MarketDataActorTest::fishStop))
        .contains(
            new Monitor.Stopped(
                Agent.MARKET_DATA, "feed", "A.csv, line 602: the high is below the low.", NOW));
    assertThat(openings.get()).isEqualTo(1);
  }

  private static FishingOutcome fishStop(Monitor.Command told) {
    return told instanceof Monitor.Stopped
        ? FishingOutcomes.complete()
        : FishingOutcomes.continueAndIgnore();
  }

  @Test
  void aFeedThatBringsNothingIsStaleUntilItBringsSomething() {
    Market market = Market.random(6, 1, 600);
    CountDownLatch next = new CountDownLatch(1);
    Takers takers = new Takers(Long.MIN_VALUE);
    ActorRef<MarketData.Command> feed =
        feed(market, CandleArchive.NONE, takers, () -> pausing(market, 300, next));
    await(feed, it -> it.decided() >= 255 * Market.HOUR && it.unstored() == 0);

    nanos.addAndGet(TimeUnit.HOURS.toNanos(3));
    feed.tell(MarketData.Tick.ASK_AGAIN);
    Feed stale = await(feed, it -> it.state() == State.STALE);
    next.countDown();
    Feed last = await(feed, it -> it.state() == State.ENDED);

    assertThat(stale.silent()).isEqualTo(List.of("A"));
    assertThat(last.silent()).isEmpty();
    assertThat(concerns())
        .isEqualTo(
            List.of(
                new Monitor.Silent(Agent.MARKET_DATA, "feed", "the feed brings nothing of A", NOW),
                new Monitor.Heard(Agent.MARKET_DATA, "feed", NOW)));
  }

  private List<Monitor.Command> concerns() {
    List<Monitor.Command> concerns = new ArrayList<>();
    while (concerns.size() < 2) {
      Monitor.Command told = monitor.receiveMessage(LIMIT);
      if (!(told instanceof Monitor.Worked)) {
        concerns.add(told);
      }
    }
    return concerns;
  }

  private ActorRef<MarketData.Command> feed(
      Market market, CandleArchive archive, Takers takers, Supplier<CandleSource> recording) {
    FeedPlan plan =
        new FeedPlan(
            new Playback(recording, Speed.UNBOUND),
            market.instruments(),
            Market.HOUR,
            archive,
            Optional.empty(),
            RoundTimes.UNTOLD,
            nanos::get);
    var trackers = takers.trackers(kit);
    var orchestrator = kit.spawn(takers.orchestrator());
    Behavior<MarketData.Command> feed =
        new Pulses(monitor.ref(), InstantSource.fixed(NOW))
            .around(
                Agent.MARKET_DATA,
                "feed",
                MarketData.Command.class,
                pulse ->
                    MarketDataActor.create(plan, trackers, orchestrator, research.ref(), pulse));
    return kit.spawn(
        Behaviors.supervise(feed)
            .onFailure(
                SupervisorStrategy.restartWithBackoff(
                    Duration.ofMillis(50), Duration.ofMillis(60), 0)));
  }

  private Feed await(ActorRef<MarketData.Command> feed, Predicate<Feed> condition) {
    TestProbe<Feed> probe = kit.createTestProbe();
    return probe.awaitAssert(
        LIMIT,
        Duration.ofMillis(20),
        () -> {
          feed.tell(new MarketData.GetFeed(probe.ref()));
          Feed answer = probe.receiveMessage();
          assertThat(answer).matches(condition, "as awaited");
          return answer;
        });
  }

  private static SortedMap<String, List<Candle>> bySymbol(Market market) {
    SortedMap<String, List<Candle>> candles = new TreeMap<>();
    for (int symbol = 0; symbol < market.symbols().size(); symbol++) {
      candles.put(market.symbols().get(symbol), market.candles().get(symbol));
    }
    return candles;
  }

  private static CandleSource source(Market market) {
    return pausing(market, 0, new CountDownLatch(0));
  }

  /// Ends with a failure before a row.
  private static CandleSource breaking(Market market, int row) {
    return failing(market, row, new IllegalStateException("the line is dead"));
  }

  private static CandleSource failing(Market market, int row, RuntimeException failure) {
    return new Recording(
        blocks(market),
        row / 100,
        () -> {
          throw failure;
        });
  }

  /// Waits before a row until the latch opens.
  private static CandleSource pausing(Market market, int row, CountDownLatch latch) {
    return new Recording(blocks(market), row / 100, () -> MemoryArchive.await(latch));
  }

  private static Iterator<CandleBlock> blocks(Market market) {
    List<CandleBlock> blocks = new ArrayList<>();
    int hours = market.candles().getFirst().size();
    for (int from = 0; from < hours; from += 100) {
      CandleBlock block = new CandleBlock(100 * market.symbols().size());
      for (int hour = from; hour < Math.min(from + 100, hours); hour++) {
        for (int symbol = 0; symbol < market.symbols().size(); symbol++) {
          block.add(symbol, market.candles().get(symbol).get(hour));
        }
      }
      blocks.add(block);
    }
    return blocks.iterator();
  }

  /// Blocks of candles; something happens before one of them.
  private static final class Recording implements CandleSource {
    private final Iterator<CandleBlock> blocks;
    private final Runnable event;
    private int left;

    Recording(Iterator<CandleBlock> blocks, int before, Runnable event) {
      this.blocks = blocks;
      this.event = event;
      left = before;
    }

    @Override
    public @Nullable CandleBlock next() {
      if (left-- == 0) {
        event.run();
      }
      return blocks.hasNext() ? blocks.next() : null;
    }

    @Override
    public void close() {}
  }
}
