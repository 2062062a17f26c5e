package io.fairgap.protocol.marketdata;

import io.fairgap.trading.market.CandleBlock;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Brings a venue's closed candles to the trackers, in order, no faster than they are decided, and
/// keeps them for later readers.
public interface MarketData {
  sealed interface Command {}

  record GetFeed(ActorRef<Feed> replyTo) implements Command {}

  /// Candles of some instants, from the venue. Answered when there is room for more.
  record Arrived(CandleBlock block, ActorRef<Ready> replyTo) implements Command {}

  /// The venue's stream begins.
  record Begun(ActorRef<Ready> replyTo) implements Command {}

  /// The venue has no more candles: a recording came to its end.
  record Ended() implements Command {}

  /// The venue's stream broke; it is opened again.
  record Broke(Throwable cause) implements Command {}

  /// The venue's stream ended where it can never go on, such as at a row that is no candle. What
  /// came before is decided; a new start is what it takes.
  ///
  /// @param sentence what is wrong, and where
  record Spoilt(String sentence) implements Command {}

  /// A tracker's answer.
  record Taken(String symbol, long openTime) implements Command {}

  /// The account's progress.
  record Decided(long openTime) implements Command {}

  /// The store has the candles of every symbol up to this one; what it lacks is fetched before
  /// others are handed on.
  ///
  /// @param openTime [Long#MIN_VALUE] when it lacks a symbol, [Long#MAX_VALUE] when there is none
  record StoreBegins(long openTime) implements Command {}

  /// The store has so many more of the candles that came.
  ///
  /// @param openTime of the last of them
  record Stored(int candles, long openTime) implements Command {}

  /// It asks again for what is overdue; sent by itself.
  enum Tick implements Command {
    ASK_AGAIN
  }

  /// There is room for more candles.
  record Ready() {}

  /// @param arrived open time of the last candles handed on; [Long#MIN_VALUE] before the first
  /// @param decided open time of the candles of the last decided round
  /// @param candles handed on since the start
  /// @param state what the feed is doing
  /// @param silent symbols that bring nothing although their market is open, sorted
  /// @param unstored candles that came and are not in the store yet
  /// @param trouble why it can never go on, one sentence; empty while nothing is known against it
  record Feed(
      long arrived,
      long decided,
      long candles,
      State state,
      List<String> silent,
      long unstored,
      String trouble) {
    public Feed {
      silent = List.copyOf(silent);
    }
  }

  /// What a feed is doing.
  enum State {
    STARTING,
    RUNNING,
    /// No symbol brings anything although its market is open.
    STALE,
    /// A recording came to its end and everything of it is decided.
    ENDED,
    /// It can never go on, and everything that came before is decided.
    FAILED
  }
}
