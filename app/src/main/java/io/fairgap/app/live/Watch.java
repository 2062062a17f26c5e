package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.protocol.portfolio.PortfolioManager;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a node company until somebody stops it: Ctrl-C or a termination signal end it in order.
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long START_LOOK_MILLIS = 50;
  private static final long LOOK_MILLIS = 500;
  private static final long STOP_SECONDS = 30;

  private final Terminal terminal;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean saidEnd;
  private boolean isSpoilt;

  Watch(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A watch that hears this process's signals; closed when everything else is.
  public static Watch ofThisProcess(Terminal terminal) {
    Watch watch = new Watch(terminal);
    Runtime.getRuntime().addShutdownHook(new Thread(watch::stopInOrder, "stop"));
    return watch;
  }

  /// Asks for the end, and returns when everything is closed or that takes too long.
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
  public void untilReady(Playing node) throws InterruptedException {
    while (node.end().isEmpty()
        && !seen(() -> started(node))
        && !asked.await(START_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      // The agents find each other.
    }
  }

  private static boolean started(Playing node) {
    return node.feed().state() != MarketData.State.STARTING;
  }

  /// Returns when the process is to stop, or the node has ended by itself.
  ///
  /// @param untilEnd whether the end of the recording is a reason too
  /// @return whether all went well: the recording could be played and the node did not end by
  ///   itself
  public boolean until(Playing node, boolean untilEnd) throws InterruptedException {
    while (!asked.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      Optional<String> end = node.end();
      if (end.isPresent()) {
        terminal.err().println(new Mistake(end.get()).sentence());
        return false;
      }
      if (seen(() -> isOver(node, untilEnd)) && untilEnd) {
        return !isSpoilt;
      }
    }
    terminal.out().println("Stopping.");
    terminal.out().flush();
    return true;
  }

  /// Whether a look shows something. One that fails shows nothing: an agent that is on its way back
  /// or a database that is away does not answer now, and may the next time.
  private static boolean seen(BooleanSupplier look) {
    try {
      return look.getAsBoolean();
    } catch (CompletionException | DatabaseFault failure) {
      LOG.info("a look at the node got no answer: {}", failure.getMessage());
      return false;
    }
  }

  /// Whether the recording has ended and, where that is waited for, all of it is told and written.
  private boolean isOver(Playing node, boolean untilEnd) {
    MarketData.Feed feed = node.feed();
    if (feed.state() != MarketData.State.ENDED && feed.state() != MarketData.State.FAILED) {
      return false;
    }
    if (!saidEnd) {
      sayEnd(feed, node.figures(), node.decided(), untilEnd);
      isSpoilt = feed.state() == MarketData.State.FAILED;
      saidEnd = true;
    }
    return !untilEnd
        || (feed.unstored() == 0 && node.isReadSideCurrent() && node.figures().untold() == 0);
  }

  private void sayEnd(
      MarketData.Feed feed,
      PortfolioManager.Figures figures,
      PortfolioManager.Decided decided,
      boolean untilEnd) {
    if (!feed.trouble().isEmpty()) {
      terminal.err().println(new Mistake(feed.trouble()).sentence());
    }
    terminal
        .out()
        .printf(
            "The recording has ended %s. Equity %s, cash %s, %d open.%n",
            place(figures.closeTime()),
            figures.figures().equity().stripTrailingZeros().toPlainString(),
            figures.figures().cash().stripTrailingZeros().toPlainString(),
            figures.figures().open().size());
    terminal.out().println("Last hash " + decided.hash());
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
