package io.fairgap.actors.marketdata;

import io.fairgap.protocol.marketdata.MarketData;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.pekko.actor.NoSerializationVerificationNeeded;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;

/// Puts what a feed brings into the archive, one batch at a time, on threads that may block.
///
/// It takes whatever it is given; the feed bounds that by what is not [MarketData.Stored] yet. A
/// batch that the archive does not take is tried again, later and later, for as long as it needs.
/// What a killed node held here comes from the venue again, because the next one asks how far the
/// archive is.
final class CandleWriter extends AbstractBehavior<CandleWriter.Command> {
  private static final int BATCH = 2_000;
  private static final Duration LINGER = Duration.ofMillis(250);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final TimerScheduler<Command> timers;
  private final CandleArchive archive;
  private final List<String> symbols;
  private final ActorRef<MarketData.Command> feed;
  private final Executor threads;
  private List<CandleBlock> waiting = new ArrayList<>();
  private List<CandleBlock> underWay = List.of();
  private int waitingCandles;
  private Duration pause = SHORTEST_PAUSE;

  /// Never leaves the node.
  sealed interface Command extends NoSerializationVerificationNeeded {}

  /// These have come.
  record Keep(CandleBlock block) implements Command {}

  private record Found(long completeUntil) implements Command {}

  private record Written() implements Command {}

  private record Failed(Tick again, Throwable cause) implements Command {}

  private enum Tick implements Command {
    LOOK,
    LINGERED,
    WRITE_AGAIN
  }

  private CandleWriter(
      ActorContext<Command> context,
      TimerScheduler<Command> timers,
      CandleArchive archive,
      List<String> symbols,
      ActorRef<MarketData.Command> feed) {
    super(context);
    this.timers = timers;
    this.archive = archive;
    this.symbols = symbols;
    this.feed = feed;
    threads = context.getSystem().dispatchers().lookup(DispatcherSelector.blocking());
    look();
  }

  /// @param symbols in the order of their numbers in the venue's blocks
  /// @param feed told how far the archive is, and of every candle that is in it
  static Behavior<Command> create(
      CandleArchive archive, List<String> symbols, ActorRef<MarketData.Command> feed) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> new CandleWriter(context, timers, archive, symbols, feed)));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::receive).build();
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Keep(var block) -> keep(block);
      case Found(var completeUntil) -> {
        pause = SHORTEST_PAUSE;
        feed.tell(new MarketData.StoreBegins(completeUntil));
      }
      case Written _ -> written();
      case Failed(var again, var cause) -> failed(again, cause);
      case Tick.LOOK -> look();
      case Tick.LINGERED -> writeNext();
      case Tick.WRITE_AGAIN -> write();
    }
    return this;
  }

  private void look() {
    attempt(Tick.LOOK, () -> new Found(archive.completeUntil(symbols)));
  }

  private void keep(CandleBlock block) {
    waiting.add(block);
    waitingCandles += block.size();
    next();
  }

  private void next() {
    if (waitingCandles >= BATCH) {
      writeNext();
    } else if (waitingCandles > 0 && !timers.isTimerActive(Tick.LINGERED)) {
      timers.startSingleTimer(Tick.LINGERED, Tick.LINGERED, LINGER);
    }
  }

  private void writeNext() {
    if (underWay.isEmpty() && !waiting.isEmpty()) {
      timers.cancel(Tick.LINGERED);
      underWay = waiting;
      waiting = new ArrayList<>();
      waitingCandles = 0;
      write();
    }
  }

  private void write() {
    List<CandleBlock> blocks = underWay;
    attempt(
        Tick.WRITE_AGAIN,
        () -> {
          archive.add(bySymbol(blocks));
          return new Written();
        });
  }

  private SortedMap<String, List<Candle>> bySymbol(List<CandleBlock> blocks) {
    SortedMap<String, List<Candle>> candles = new TreeMap<>();
    for (CandleBlock block : blocks) {
      for (int row = 0; row < block.size(); row++) {
        candles
            .computeIfAbsent(symbols.get(block.symbol(row)), _ -> new ArrayList<>())
            .add(block.candle(row));
      }
    }
    return candles;
  }

  private void written() {
    pause = SHORTEST_PAUSE;
    CandleBlock last = underWay.getLast();
    feed.tell(
        new MarketData.Stored(
            underWay.stream().mapToInt(CandleBlock::size).sum(), last.openTime(last.size() - 1)));
    underWay = List.of();
    next();
  }

  private void failed(Tick again, Throwable cause) {
    getContext()
        .getLog()
        .warn(
            "candles cannot be stored now, tried again in {} ms: {}",
            pause.toMillis(),
            cause.toString());
    timers.startSingleTimer(again, again, pause);
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private void attempt(Tick again, Supplier<Command> work) {
    getContext()
        .pipeToSelf(
            CompletableFuture.supplyAsync(work, threads),
            (done, failure) -> failure == null ? done : new Failed(again, cause(failure)));
  }
}
