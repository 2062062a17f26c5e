package io.fairgap.persistence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.fixture.Hours;
import io.fairgap.persistence.projection.CommitHook;
import io.fairgap.persistence.projection.Projections;
import io.fairgap.persistence.projection.ReadSide;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The charts of a node as its supervised projection keeps them.
class ChartProjectionTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final SymbolChart A = ChartScene.chart("A", GapSettings.DEFAULTS);
  private static final List<Candle> CANDLES = Hours.walk(1, 3_000);

  private final ChartScene scene = new ChartScene();
  private final AtomicReference<List<SymbolChart>> charts = new AtomicReference<>(List.of(A));

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void theRowsAreRightWhereverItDiesAndWheneverCandlesCome() {
    ReadSide side = new ReadSide(scene.database().repositories());
    List<SymbolEvent> events = Hours.events(CANDLES, 20, 1);
    Dying dying = new Dying();
    start(dying);
    for (int from = 0; from < events.size(); from += 20) {
      scene.record("A", events.subList(from, Math.min(events.size(), from + 20)));
    }

    scene
        .kit()
        .createTestProbe()
        .awaitAssert(LIMIT, () -> isZero(side.chartEventsWaiting(List.of("A", "never"))));

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES));
    assertThat(dying.deaths.get()).isGreaterThan(1);
  }

  @Test
  void settingsThatChangeWhileItRunsMakeTheRowsAnew() {
    SymbolChart other =
        ChartScene.chart(
            "A", GapSettings.DEFAULTS.withSignificance(Significance.NONE, Ratio.of("1")));
    ExpectedRows expected = ExpectedRows.of(other, CANDLES);
    scene.record("A", Hours.events(CANDLES, 500, 1));
    start(CommitHook.NONE);

    charts.set(List.of(other));

    scene
        .kit()
        .createTestProbe()
        .awaitAssert(
            LIMIT,
            () -> {
              assertThat(scene.rows("A")).isEqualTo(expected);
              return expected;
            });
  }

  private void start(CommitHook hook) {
    scene
        .kit()
        .spawn(
            Behaviors.supervise(
                    Projections.charts(scene.database().projections(), charts::get, hook))
                .onFailure(
                    SupervisorStrategy.restartWithBackoff(
                        Duration.ofMillis(10), Duration.ofMillis(20), 0)),
            "charts",
            Projections.blocking());
  }

  private static long isZero(long number) {
    assertThat(number).isZero();
    return number;
  }

  /// Of three commits it dies before the first and after the second.
  private static final class Dying implements CommitHook {
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger deaths = new AtomicInteger();

    @Override
    public void beforeCommit() {
      if (commits.incrementAndGet() % 3 == 1) {
        throw new IllegalStateException("died before commit " + deaths.incrementAndGet());
      }
    }

    @Override
    public void afterCommit() {
      if (commits.get() % 3 == 2) {
        throw new IllegalStateException("died after commit " + deaths.incrementAndGet());
      }
    }
  }
}
