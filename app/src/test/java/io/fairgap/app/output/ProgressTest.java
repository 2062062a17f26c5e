package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String WIPE = "\r\u001b[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final LongSupplier clock = this::nanos;
  private long millis;

  @Test
  void longWorkShowsHowFarItIsAndLeavesACleanLine() {
    try (Progress progress = progress(true)) {
      at(499, progress, 10, 100);
      at(500, progress, 20, 100);
      at(599, progress, 25, 100);
      at(1_000, progress, 50, 100);
      at(2_000, progress, 100, 100);
    }

    assertThat(shown())
        .isEqualTo(
            WIPE
                + "Backtest  20 %  2 s left"
                + WIPE
                + "Backtest  50 %  1 s left"
                + WIPE
                + "Backtest  100 %  0 s left"
                + WIPE);
  }

  @Test
  void workOfUnknownLengthIsCounted() {
    try (Progress progress = progress(true)) {
      at(600, progress, 1_234_567, 0);
    }

    assertThat(shown()).isEqualTo(WIPE + "Backtest  1,234,567" + WIPE);
  }

  @Test
  void hoursAreToldInMinutes() {
    try (Progress progress = progress(true)) {
      at(1_000, progress, 1, 10_000);
    }

    assertThat(shown()).isEqualTo(WIPE + "Backtest  0 %  167 min left" + WIPE);
  }

  @Test
  void nothingIsShownWhenNobodyWatches() {
    try (Progress progress = progress(false)) {
      at(10_000, progress, 50, 100);
    }

    assertThat(shown()).isEmpty();
  }

  @Test
  void shortWorkShowsNothing() {
    try (Progress progress = progress(true)) {
      at(400, progress, 100, 100);
    }

    assertThat(shown()).isEmpty();
  }

  private Progress progress(boolean watched) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Progress.of(new Terminal(stream, stream, Map.of(), watched), "Backtest", clock);
  }

  private void at(long time, Progress progress, long done, long total) {
    millis = time;
    progress.at(done, total);
  }

  private long nanos() {
    return millis * 1_000_000;
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
