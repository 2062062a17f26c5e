package io.fairgap.trading.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.Timeframe;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class CleaningAllocationTest {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Counts, so that nothing is optimised away.
  private static final class Counting implements CleaningSink {
    private long closes;
    private int events;

    @Override
    public void candle(long time, long open, long high, long low, long close, long volume) {
      closes += close;
    }

    @Override
    public void filler(long time, long price) {
      closes += price;
    }

    @Override
    public void found(CleaningEvent event) {
      events++;
    }
  }

  @Test
  void ordinaryCandlesAllocateNothing() {
    Counting sink = new Counting();
    CandleCleaner cleaner = new CandleCleaner(CleaningSettings.of(Timeframe.parse("1m")), sink);
    feed(cleaner, 0, 100_000);

    long before = THREADS.getCurrentThreadAllocatedBytes();
    feed(cleaner, 100_000, 1_100_000);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isLessThan(10_000);
    assertThat(sink.events).isZero();
    assertThat(sink.closes).isEqualTo(1_100_000L * 10_000 + 157_142 * 21 + 15);
  }

  private static void feed(CandleCleaner cleaner, int from, int to) {
    for (int i = from; i < to; i++) {
      long close = 10_000L + i % 7;
      cleaner.onCandle(i * 60_000L, close, close + 5, close - 5, close, 1);
    }
  }
}
