package io.fairgap.actors.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.actors.sample.Journal;
import io.fairgap.persistence.account.PerformanceTable;
import io.fairgap.protocol.performance.Performance;
import io.fairgap.protocol.performance.Performance.Observe;
import io.fairgap.trading.alerts.Thresholds.Observation;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.LoggingTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.ManualTime;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FigureWatchTest {
  private static final ActorTestKit KIT = ActorTestKit.create(Journal.IN_MEMORY);
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private final ManualTime time = ManualTime.get(KIT.system());
  private final TestProbe<Performance.Command> performance = KIT.createTestProbe();

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void figuresArePassedOnAgainAndAgain() {
    Observation seen = FigureWatch.observation(figures());
    KIT.spawn(FigureWatch.create(() -> Optional.of(seen), performance.ref()));

    assertThat(next()).isEqualTo(new Observe(seen));
    assertThat(next()).isEqualTo(new Observe(seen));
  }

  @Test
  void aDatabaseThatFailsIsAskedAgain() {
    AtomicInteger times = new AtomicInteger();
    Observation seen = FigureWatch.observation(figures());
    KIT.spawn(
        FigureWatch.create(
            () -> {
              if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
              return Optional.of(seen);
            },
            performance.ref()));

    LoggingTestKit.warn("the database is away")
        .expect(
            KIT.system(),
            () -> {
              time.timePasses(BETWEEN);
              return times;
            });

    assertThat(next()).isEqualTo(new Observe(seen));
  }

  @Test
  void figuresWithoutAValueAreLeftOut() {
    TreeMap<String, Double> values = new TreeMap<>(Map.of("trades", 12.0, "winRate", 0.25));

    assertThat(FigureWatch.observation(figures())).isEqualTo(new Observation(1_000, 12, values));
  }

  /// What comes after the next look, whenever the watch is ready for it.
  private Performance.Command next() {
    return performance.awaitAssert(() -> {
      time.timePasses(BETWEEN);
      return performance.receiveMessage(Duration.ofMillis(200));
    });
  }

  private static PerformanceTable.Figures figures() {
    return new PerformanceTable.Figures(
        Period.ALL,
        Instant.ofEpochMilli(1_000),
        Map.of(
            "trades", Figure.of(12),
            "winRate", Figure.of(0.25),
            "sharpe", Figure.undefined("fewer than thirty days cannot tell")));
  }
}
