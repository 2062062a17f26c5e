package io.fairgap.feeds.csv;

import static io.fairgap.feeds.csv.Fixtures.HEADER;
import static io.fairgap.feeds.csv.Fixtures.reading;
import static io.fairgap.feeds.csv.Fixtures.write;
import static io.fairgap.feeds.csv.Fixtures.zipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationTest {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void rowsAllocateNothingBesideTheirBlocks(@TempDir Path folder) {
    StringBuilder rows = new StringBuilder(HEADER + "\n");
    for (int i = 0; i < 40 * CandleSource.BLOCK; i++) {
      rows.append(Instant.ofEpochSecond(1_659_312_000L + 300L * i));
      rows.append(",23296.36,23317.72,23262.27,23277.42,651.57251\n");
    }
    Path file = write(folder.resolve("x.csv.gz"), zipped(rows.toString()));
    for (int i = 0; i < 3; i++) {
      allocatedOverBlocks(file, 39);
    }

    assertThat(allocatedOverBlocks(file, 39)).isLessThanOrEqualTo(39 * blockBytes() + 4_096);
  }

  private static long blockBytes() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    CandleBlock block = new CandleBlock(CandleSource.BLOCK);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat(block.size()).isZero();
    return bytes;
  }

  private static long allocatedOverBlocks(Path file, int blocks) {
    try (CandleReader reader = CandleReader.open(reading(file))) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < blocks; i++) {
        reader.next();
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

      assertThat(reader.rows()).isEqualTo((long) blocks * CandleSource.BLOCK);
      return allocated;
    }
  }
}
