package io.fairgap.actors.execution;

import io.fairgap.protocol.execution.Execution;
import io.fairgap.trading.live.OrderTicket;
import org.apache.pekko.actor.typed.ActorRef;

/// Where orders go.
public interface OrderVenue {
  /// The paper venue: it takes every order under the order's own id. Its fills are those of the
  /// round, by the core's fill models.
  OrderVenue PAPER =
      (ticket, order) -> order.tell(new Execution.VenueAccepted("paper-" + ticket.id()));

  /// Places an order, or finds that it has it; answers with [Execution.VenueAccepted].
  void place(OrderTicket ticket, ActorRef<Execution.Command> order);
}
