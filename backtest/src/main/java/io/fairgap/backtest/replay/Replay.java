package io.fairgap.backtest.replay;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.market.CandleBlock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.pekko.Done;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.stream.ActorAttributes;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;

/// Plays a source of candles as a stream of blocks.
///
/// Reading runs ahead of the taker by a few blocks on the dispatcher that is for blocking, so that
/// parsing and trading share two cores, and memory does not grow with the number of candles.
public final class Replay {
  private Replay() {}

  /// Hands every block to `taker`, in order, on one thread at a time.
  ///
  /// @param source opened and not read yet; closed at the end in any case
  /// @return completes when all is taken; fails with what the source or the taker threw
  public static CompletionStage<Done> run(
      ActorSystem system, CandleSource source, Consumer<CandleBlock> taker) {
    return Source.unfoldResource(
            () -> source, open -> Optional.ofNullable(open.next()), CandleSource::close)
        .withAttributes(ActorAttributes.dispatcher(ActorAttributes.IODispatcher().dispatcher()))
        .async()
        .runWith(Sink.foreach(taker::accept), system);
  }
}
