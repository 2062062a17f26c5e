package io.fairgap.actors.marketdata;

import io.fairgap.protocol.marketdata.MarketData.Arrived;
import io.fairgap.protocol.marketdata.MarketData.Begun;
import io.fairgap.protocol.marketdata.MarketData.Broke;
import io.fairgap.protocol.marketdata.MarketData.Command;
import io.fairgap.protocol.marketdata.MarketData.Ended;
import io.fairgap.protocol.marketdata.MarketData.Ready;
import io.fairgap.protocol.marketdata.MarketData.Spoilt;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.venues.playback.SpoiltRecording;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.stream.typed.javadsl.ActorSink;

/// The way from a venue's stream to the feed's actor. It is a child of the actor: a restart stops
/// it, and with it the stream.
final class Inlet {
  private Inlet() {}

  static void open(ActorContext<Command> context, Source<CandleBlock, NotUsed> candles) {
    ActorRef<Command> feed = context.getSelf();
    ActorRef<Command> inlet =
        context.spawn(
            Behaviors.<Command>receiveMessage(message -> {
              feed.tell(message);
              return Behaviors.same();
            }),
            "inlet");
    candles.runWith(
        ActorSink.actorRefWithBackpressure(
            inlet,
            (replyTo, block) -> new Arrived(block, replyTo),
            Begun::new,
            new Ready(),
            new Ended(),
            Inlet::end),
        context.getSystem());
  }

  private static Command end(Throwable failure) {
    return failure instanceof SpoiltRecording spoilt
        ? new Spoilt(spoilt.sentence())
        : new Broke(failure);
  }
}
