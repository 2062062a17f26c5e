package io.fairgap.app.output;

import java.io.PrintStream;

/// A line on the terminal that says what is under way, one thing after the other; silent when
/// nobody watches.
public final class Underway implements AutoCloseable {
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean watched;
  private boolean shown;

  private Underway(PrintStream err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  public static Underway on(Terminal terminal) {
    return new Underway(terminal.err(), terminal.watched());
  }

  /// Says what begins now, in the place of what was said before.
  public void say(String what) {
    if (watched) {
      shown = true;
      err.print(WIPE + what);
      err.flush();
    }
  }

  /// Wipes the line, so that what follows begins on a clean one.
  public void wipe() {
    if (shown) {
      err.print(WIPE);
      err.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    wipe();
  }
}
