package io.fairgap.protocol.execution;

import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderNotice;
import org.apache.pekko.actor.typed.ActorRef;

/// The life of one order: intent, sent, outcome, fills. Event-sourced, one per order.
public interface Execution {
  sealed interface Command {}

  /// A notice of the account. Answered by [Confirmed] when it is recorded, a placing not before the
  /// venue has the order; a repeat is answered again and done once.
  ///
  /// @param number of the notice in the order's life, from 1
  record Take(int number, OrderNotice notice, ActorRef<Confirmed> replyTo) implements Command {}

  /// The venue has the order.
  record VenueAccepted(String venueOrder) implements Command {}

  /// How the order is, answered by its [Order].
  record GetOrder(ActorRef<Order> replyTo) implements Command {}

  /// @param notices how many need no telling again
  record Confirmed(String order, int notices) {}
}
