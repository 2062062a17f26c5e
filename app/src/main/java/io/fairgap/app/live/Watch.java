package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.portfolio.PortfolioManager;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps a node company until somebody stops it: Ctrl-C or a termination signal end it in order.
public final class Watch implements AutoCloseable {
  private static final long START_LOOK_MILLIS = 50;
  private static final long LOOK_MILLIS = 500;
  private static final long STOP_SECONDS = 30;

  private final Terminal terminal;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean saidEnd;

  private Watch(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A watch that hears this process's signals; closed when everything else is.
  public static Watch ofThisProcess(Terminal terminal) {
    Watch watch = new Watch(terminal);
    Runtime.getRuntime().addShutdownHook(new Thread(watch::stopInOrder, "stop"));
    return watch;
  }

  private void stopInOrder() {
    asked.countDown();
    try {
      if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        terminal.err().println("The node did not stop in time; the next start takes it over.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns when candles flow, or the process is to stop.
  public void untilReady(LiveNode node) throws InterruptedException {
    while (node.feed().state() == MarketData.State.STARTING
        && !asked.await(START_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      // The agents find each other.
    }
  }

  /// Returns when the process is to stop.
  ///
  /// @param untilEnd whether the end of the recording is a reason too
  /// @return whether it was not a recording that could not be played to its end
  public boolean until(LiveNode node, boolean untilEnd) throws InterruptedException {
    while (!asked.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      MarketData.Feed feed = node.feed();
      if (feed.state() == MarketData.State.ENDED || feed.state() == MarketData.State.FAILED) {
        sayEnd(node, feed, untilEnd);
        boolean written = feed.unstored() == 0 && node.isReadSideCurrent();
        if (untilEnd && node.figures().untold() == 0 && written) {
          return feed.state() == MarketData.State.ENDED;
        }
      }
    }
    terminal.out().println("Stopping.");
    terminal.out().flush();
    return true;
  }

  private void sayEnd(LiveNode node, MarketData.Feed feed, boolean untilEnd) {
    if (saidEnd) {
      return;
    }
    saidEnd = true;
    if (!feed.trouble().isEmpty()) {
      terminal.err().println(new Mistake(feed.trouble()).sentence());
    }
    PortfolioManager.Figures figures = node.figures();
    terminal
        .out()
        .printf(
            "The recording has ended %s. Equity %s, cash %s, %d open.%n",
            place(figures.closeTime()),
            figures.figures().equity().stripTrailingZeros().toPlainString(),
            figures.figures().cash().stripTrailingZeros().toPlainString(),
            figures.figures().open().size());
    terminal.out().println("Last hash " + node.decided().hash());
    if (!untilEnd) {
      terminal.out().println("The node stays up; positions are marked at the last close.");
    }
    terminal.out().flush();
  }

  private static String place(long closeTime) {
    return closeTime == Long.MIN_VALUE
        ? "before its first candle"
        : "at " + Instant.ofEpochMilli(closeTime);
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
