package io.fairgap.protocol.tracker;

import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.market.Candle;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Folds the candles of one symbol and reports on each: gaps, liquidity, structure, setups, votes.
/// Event-sourced, one per symbol.
public interface SymbolTracker {
  sealed interface Command {}

  /// Candles that closed, in order of time; those it has are passed over. Answered by [Taken] when
  /// they are recorded, or at once when the candle before them is missing.
  ///
  /// @param after open time of the candle that comes before them in the venue's record;
  ///   [Long#MIN_VALUE] when nothing is known to
  record Take(long after, List<Candle> candles, ActorRef<Taken> replyTo) implements Command {
    public Take {
      candles = List.copyOf(candles);
    }
  }

  /// Asks for the reports above an instant once more.
  ///
  /// @param openTime of the last candle whose report is not needed
  record Repeat(long openTime) implements Command {}

  /// The same, by certain rules. One that goes by older ones makes itself anew from its recorded
  /// candles first.
  ///
  /// @param openTime of the last candle whose report is not needed
  record GoBy(Rulebook rules, long openTime) implements Command {}

  /// The account has decided the rounds up to this candle.
  record Confirm(long openTime) implements Command {}

  /// Where it stands, answered by [Taken].
  record GetPosition(ActorRef<Taken> replyTo) implements Command {}

  /// Its candles are recorded up to this one, and its reports go to the analyst.
  ///
  /// @param openTime of the last one; [Long#MIN_VALUE] before the first
  record Taken(String symbol, long openTime) {}
}
