package io.fairgap.trading.strategy;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import java.util.List;

/// A trade that a strategy proposes at the close of a candle.
///
/// @param confidence from 0 to 1
/// @param close of the candle, with which the trade is measured, in ticks
/// @param limit price of a limit entry; 0 for a market entry at the next open
/// @param stop 0 for none
/// @param target 0 for none
/// @param targetLevel the kind of liquidity aimed at
/// @param invalidation a close beyond this price ends the position; 0 for none
/// @param strong whether the setup earns the higher tier of capital
/// @param confluences what speaks for it, by name
public record Proposal(
    String symbol,
    String strategy,
    String setup,
    Direction direction,
    double confidence,
    long close,
    long limit,
    long stop,
    long target,
    String targetLevel,
    long invalidation,
    boolean strong,
    List<String> confluences,
    Occasion occasion) {

  public Proposal {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
  }

  /// The same trade on the ruler of an adjustment.
  public Proposal on(Adjustment adjustment) {
    return new Proposal(
        symbol,
        strategy,
        setup,
        direction,
        confidence,
        adjustment.orderPrice(close),
        adjustment.orderPrice(limit),
        adjustment.orderPrice(stop),
        adjustment.orderPrice(target),
        targetLevel,
        adjustment.orderPrice(invalidation),
        strong,
        confluences,
        occasion.on(adjustment));
  }

  /// It ends without a trade.
  public Decision.Refused refused(Rule rule, Decision.Fact... facts) {
    return new Decision.Refused(symbol, strategy, setup, rule, List.of(facts));
  }

  /// The vote that the technical analyst casts with it.
  public Decision.Voted vote() {
    return new Decision.Voted(
        symbol, strategy, setup, direction, confidence, close, limit, stop, target, targetLevel);
  }
}
