package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Timeframe;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Detectors leave nothing for the garbage collector while nothing happens, also where days, weeks
/// and sessions roll.
class AllocationTest {
  private static final int WARM_UP = 20_000;
  private static final int CANDLES = 50_000;
  private static final long MINUTE = 60_000;

  private final EventCount events = new EventCount();
  private final Chart chart =
      new Chart(Charts.everything(Timeframe.parse("1m"), AssetClass.CRYPTO), events);
  private long time = Instant.parse("2025-05-01T00:00:00Z").toEpochMilli();

  /// Two weeks and then five, in a summer in which no clock changes.
  @Test
  void aChartWithEverythingOnAllocatesNothingOnFlatCandles() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    flat(WARM_UP);

    long before = thread.getCurrentThreadAllocatedBytes();
    flat(CANDLES);
    long allocated = thread.getCurrentThreadAllocatedBytes() - before;

    assertThat(events.count()).isZero();
    assertThat(chart.liquidity(Extreme.HIGH).size()).isEqualTo(2 + 2 * 5);
    assertThat(allocated / (double) CANDLES).isLessThan(0.01);
  }

  private void flat(int candles) {
    for (int i = 0; i < candles; i++) {
      chart.onCandle(time, 100, 100, 100, 100, 1);
      time += MINUTE;
    }
  }
}
