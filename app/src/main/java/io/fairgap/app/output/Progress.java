package io.fairgap.app.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// A line on the terminal that says how far long work is; silent when nobody watches. One thread at
/// a time may tell it something.
///
/// ```
/// Backtest  42 %  12 s left
/// ```
public final class Progress implements AutoCloseable {
  /// Work shorter than this shows nothing.
  private static final long PATIENCE = Duration.ofMillis(500).toNanos();

  private static final long BETWEEN = Duration.ofMillis(100).toNanos();
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private final String task;
  private final LongSupplier nanos;
  private final long start;
  private long next;
  private boolean shown;

  private Progress(PrintStream err, String task, boolean watched, LongSupplier nanos) {
    this.err = err;
    this.task = task;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.next = watched ? PATIENCE : Long.MAX_VALUE;
  }

  /// Starts the work's clock.
  ///
  /// @param task what is being done, in a word or two
  public static Progress of(Terminal terminal, String task) {
    return of(terminal, task, System::nanoTime);
  }

  static Progress of(Terminal terminal, String task, LongSupplier nanos) {
    return new Progress(terminal.err(), task, terminal.watched(), nanos);
  }

  /// Tells how much is done; cheap enough to be called for every block of candles.
  ///
  /// @param total how much there is to do, in the unit of `done`; 0 when nobody knows
  public void at(long done, long total) {
    if (next == Long.MAX_VALUE) {
      return;
    }
    long elapsed = nanos.getAsLong() - start;
    if (elapsed >= next) {
      next = elapsed + BETWEEN;
      shown = true;
      err.print(WIPE + task + "  " + words(elapsed, done, total));
      err.flush();
    }
  }

  /// Wipes the line, so that what follows begins on a clean one.
  @Override
  public void close() {
    if (shown) {
      err.print(WIPE);
      err.flush();
    }
    next = Long.MAX_VALUE;
    shown = false;
  }

  private static String words(long elapsed, long done, long total) {
    if (total <= 0) {
      return String.format(Locale.ROOT, "%,d", done);
    }
    double share = Math.clamp((double) done / total, 0, 1);
    String percent = Math.round(Math.floor(100 * share)) + " %";
    return share == 0 ? percent : percent + "  " + left(elapsed * (1 - share) / share);
  }

  private static String left(double nanos) {
    long seconds = Math.round(Math.ceil(nanos / 1e9));
    return seconds < 120 ? seconds + " s left" : Math.ceilDiv(seconds, 60) + " min left";
  }
}
