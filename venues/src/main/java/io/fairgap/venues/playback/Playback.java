package io.fairgap.venues.playback;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.trading.market.CandleBlock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pekko.NotUsed;
import org.apache.pekko.stream.ActorAttributes;
import org.apache.pekko.stream.javadsl.Source;

/// Plays a recording as a venue would bring it: blocks of whole instants, each when its time has
/// come.
///
/// @param recording opens it at its first candle
/// @param speed how fast its time passes
public record Playback(Supplier<CandleSource> recording, Speed speed) {
  private static final int CANDLES = 512;

  /// The candles above an open time.
  ///
  /// @param after up to here they are left out
  /// @param known up to here they come at once, as they have come before
  /// @return fails with [SpoiltRecording] where opening it again would not help
  public Source<CandleBlock, NotUsed> candles(long after, long known) {
    Source<CandleBlock, NotUsed> blocks =
        Source.unfoldResource(
                () -> new Instants(recording.get(), after),
                instants -> Optional.ofNullable(instants.next(CANDLES, !speed.isUnbound())),
                Instants::close)
            .mapError(BadInput.class, Playback::failure)
            .withAttributes(
                ActorAttributes.dispatcher(ActorAttributes.IODispatcher().dispatcher()));
    return speed.isUnbound()
        ? blocks
        : blocks
            .statefulMap(
                Pace::new,
                (pace, block) -> org.apache.pekko.japi.Pair.create(pace, pace.await(block, known)),
                _ -> Optional.empty())
            .mapAsync(1, due -> due);
  }

  /// A disk that is away may come back; what a file holds stays as it is.
  private static Throwable failure(BadInput bad) {
    boolean heals = bad.fault() == Fault.MISSING || bad.fault() == Fault.UNREADABLE;
    return heals ? bad : new SpoiltRecording(bad.sentence(), bad);
  }

  /// When the blocks of one playing are due: by the first one's time and the real time at which it
  /// came.
  private final class Pace {
    private long firstOpenTime = Long.MIN_VALUE;
    private long firstNanos;

    CompletionStage<CandleBlock> await(CandleBlock block, long known) {
      long openTime = block.openTime(0);
      if (openTime <= known) {
        return CompletableFuture.completedStage(block);
      }
      if (firstOpenTime == Long.MIN_VALUE) {
        firstOpenTime = openTime;
        firstNanos = System.nanoTime();
      }
      Duration due = speed.after(openTime - firstOpenTime);
      long left = due.toNanos() - (System.nanoTime() - firstNanos);
      return CompletableFuture.supplyAsync(
          () -> block, CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS));
    }
  }
}
