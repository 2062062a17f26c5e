package io.fairgap.trading.live;

import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import java.util.List;

/// What a symbol's analyst records: the life of its setups. Prices are ticks, times open times of
/// candles in epoch milliseconds.
public sealed interface AnalystEvent {
  /// Name of the setup.
  String setup();

  /// Open time of the candle at whose close it happened.
  long openTime();

  /// A gap inverted, and a setup began.
  ///
  /// @param gap the gap's own direction, opposite to the trade's
  /// @param timeframe of the gap in milliseconds
  /// @param anchorTime of its middle candle
  /// @param lo its lower edge
  /// @param hi its upper edge
  record InversionSeen(
      String setup, long openTime, Direction gap, long timeframe, long anchorTime, long lo, long hi)
      implements AnalystEvent {}

  /// It is complete, and used up whatever follows.
  ///
  /// @param direction of the trade
  /// @param inverted time of the inversion
  /// @param broken time of the structure break
  record Armed(
      String setup,
      long openTime,
      Direction direction,
      long inverted,
      long broken,
      List<String> confluences)
      implements AnalystEvent {
    public Armed {
      confluences = List.copyOf(confluences);
    }
  }

  /// The analyst votes for its trade.
  ///
  /// @param confidence from 0 to 1
  /// @param close of the arming candle
  /// @param limit price of a limit entry; 0 for a market entry
  /// @param stop 0 for none
  /// @param target 0 for none
  /// @param targetLevel the kind of liquidity aimed at
  record VoteCast(
      String setup,
      long openTime,
      Direction direction,
      double confidence,
      long close,
      long limit,
      long stop,
      long target,
      String targetLevel)
      implements AnalystEvent {}

  /// Its strategy gave it up; after a vote this takes back an entry that still waits, and nothing
  /// else.
  ///
  /// @param facts what stands beside the rule, see [Rule]
  record Lapsed(String setup, long openTime, Rule rule, List<Fact> facts) implements AnalystEvent {
    public Lapsed {
      facts = List.copyOf(facts);
    }
  }
}
