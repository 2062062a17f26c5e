package io.fairgap.trading.live;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;

/// What an account tells one of its orders, numbered from 1 in the order's life.
public sealed interface OrderNotice {
  /// The order goes to the venue.
  record Place(OrderTicket ticket) implements OrderNotice {}

  /// It was filled, or its position was left, or a part of either was.
  ///
  /// @param trade the fill's own id, unique at the venue
  /// @param at the round's instant
  record Fill(
      String trade,
      Leg leg,
      Side side,
      BigDecimal price,
      BigDecimal quantity,
      BigDecimal fee,
      long at)
      implements OrderNotice {}

  /// Nothing of it is held any more.
  record Close(long at) implements OrderNotice {}

  /// It ended without a fill.
  record Lapse(Rule rule, long at) implements OrderNotice {}
}
