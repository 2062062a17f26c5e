package io.fairgap.actors.marketdata;

import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// Trackers that take every candle once, and an account that decides every round at once.
final class Takers {
  private final Map<String, RecipientRef<SymbolTracker.Command>> trackers =
      new ConcurrentHashMap<>();
  private final SortedMap<String, List<Candle>> taken = new TreeMap<>();
  private final Map<String, Long> last = new ConcurrentHashMap<>();
  private final long before;
  private long decided;

  /// @param before open time of the last candle that everybody has
  Takers(long before) {
    this.before = before;
    decided = before;
  }

  synchronized SortedMap<String, List<Candle>> taken() {
    SortedMap<String, List<Candle>> copy = new TreeMap<>();
    taken.forEach((symbol, candles) -> copy.put(symbol, List.copyOf(candles)));
    return copy;
  }

  Function<String, RecipientRef<SymbolTracker.Command>> trackers(ActorTestKit kit) {
    return symbol -> trackers.computeIfAbsent(symbol, it -> kit.spawn(tracker(it)));
  }

  private Behavior<SymbolTracker.Command> tracker(String symbol) {
    return Behaviors.receiveMessage(command -> {
      switch (command) {
        case SymbolTracker.Take take -> {
          take(symbol, take);
          take.replyTo().tell(new SymbolTracker.Taken(symbol, last(symbol)));
        }
        case SymbolTracker.GetPosition(var replyTo) ->
            replyTo.tell(new SymbolTracker.Taken(symbol, last(symbol)));
        case SymbolTracker.Repeat _, SymbolTracker.GoBy _, SymbolTracker.Confirm _ -> {}
      }
      return Behaviors.same();
    });
  }

  private long last(String symbol) {
    return last.getOrDefault(symbol, before);
  }

  private synchronized void take(String symbol, SymbolTracker.Take take) {
    if (take.after() > last(symbol)) {
      return;
    }
    for (Candle candle : take.candles()) {
      if (candle.openTime() > last(symbol)) {
        taken.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(candle);
        last.put(symbol, candle.openTime());
      }
    }
  }

  Behavior<Orchestrator.Command> orchestrator() {
    return Behaviors.receiveMessage(command -> {
      if (command instanceof Orchestrator.Open open) {
        if (open.after() <= decided && !open.rounds().isEmpty()) {
          decided = Math.max(decided, open.rounds().getLast().openTime());
        }
        open.replyTo().tell(new Orchestrator.Progress(decided));
      }
      return Behaviors.same();
    });
  }
}
