package io.fairgap.actors.execution;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.execution.Execution.Command;
import io.fairgap.protocol.execution.Execution.Confirmed;
import io.fairgap.protocol.execution.Execution.GetOrder;
import io.fairgap.protocol.execution.Execution.Take;
import io.fairgap.protocol.execution.Execution.VenueAccepted;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Order;
import io.fairgap.trading.live.OrderEvent;
import io.fairgap.trading.live.OrderTicket;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers one order. Every decision is [Order]'s; this class only records it, sends the order to
/// its venue once the intent is recorded, and answers.
public final class ExecutionEntity extends EventSourcedBehavior<Command, OrderEvent, Order> {
  /// The first part of its persistence id.
  public static final String KIND = "order";

  private final String id;
  private final OrderVenue venue;
  private final ActorRef<Command> self;
  private final Pulse pulse;

  private ExecutionEntity(ActorContext<Command> context, String id, OrderVenue venue, Pulse pulse) {
    super(PersistenceId.of(KIND, id), Recovery.ON_FAILURE);
    this.id = id;
    this.venue = venue;
    this.self = context.getSelf();
    this.pulse = pulse;
  }

  public static Behavior<Command> create(String id, OrderVenue venue, Pulse pulse) {
    return Behaviors.setup(context -> new ExecutionEntity(context, id, venue, pulse));
  }

  @Override
  public Order emptyState() {
    return new Order.Blank();
  }

  @Override
  public CommandHandler<Command, OrderEvent, Order> commandHandler() {
    return (order, command) ->
        switch (command) {
          case Take take -> take(order, take);
          case VenueAccepted(var venueOrder) ->
              Order.accepted(order, venueOrder) instanceof Answer.Accept<OrderEvent>(var events)
                  ? Effect().persist(events).thenUnstashAll()
                  : Effect().none();
          case GetOrder(var replyTo) -> {
            replyTo.tell(order);
            yield Effect().none();
          }
        };
  }

  private Effect<OrderEvent, Order> take(Order order, Take take) {
    return switch (Order.take(order, take.number(), take.notice())) {
      case Answer.Accept<OrderEvent>(var events) -> {
        Failpoint.ORDER_BEFORE_PERSIST.hit();
        yield Effect()
            .persist(events)
            .thenRun(after -> {
              Failpoint.ORDER_AFTER_PERSIST.hit();
              take.replyTo().tell(new Confirmed(id, after.notices()));
              send(after);
            });
      }
      case Answer.Known<OrderEvent> _ -> {
        take.replyTo().tell(new Confirmed(id, order.notices()));
        yield Effect().none();
      }
      // Of an order at work it waits for the venue's answer, which comes; else the notice before it
      // is missing, and both will be told again.
      case Answer.Refuse<OrderEvent> _ ->
          order instanceof Order.Working(_, var venueOrder) && venueOrder.isEmpty()
              ? Effect().stash()
              : Effect().none();
    };
  }

  /// The venue recognises an order by its id, so that one whose answer was lost is asked for, never
  /// placed twice.
  private void send(Order order) {
    if (order instanceof Order.Working(OrderTicket ticket, var venueOrder)
        && venueOrder.isEmpty()) {
      Failpoint.ORDER_BEFORE_SEND.hit();
      venue.place(ticket, self);
      Failpoint.ORDER_AFTER_SEND.hit();
    }
  }

  @Override
  public EventHandler<Order, OrderEvent> eventHandler() {
    return Order::after;
  }

  @Override
  public SignalHandler<Order> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), this::recovered)
        .build();
  }

  private void recovered(Order order) {
    pulse.recovered();
    send(order);
  }
}
