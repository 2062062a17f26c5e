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
import java.util.function.Consumer;
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
import org.jspecify.annotations.Nullable;

/// Remembers one order. Every decision is [Order]'s; this class only records it, sends the order to
/// its venue once the intent is recorded, and answers: to a placing when the venue has the order.
/// An order that is done leaves memory.
public final class ExecutionEntity extends EventSourcedBehavior<Command, OrderEvent, Order> {
  /// The first part of its persistence id.
  public static final String KIND = "order";

  private final String id;
  private final OrderVenue venue;
  private final ActorRef<Command> self;
  private final Pulse pulse;
  private final Runnable atEnd;

  /// Who is to hear that the venue has the order.
  private @Nullable ActorRef<Confirmed> asker;

  /// Number of the last notice that waits for the venue's answer.
  private int waiting;

  private ExecutionEntity(
      ActorContext<Command> context, String id, OrderVenue venue, Pulse pulse, Runnable atEnd) {
    super(PersistenceId.of(KIND, id), Recovery.ON_FAILURE);
    this.id = id;
    this.venue = venue;
    this.self = context.getSelf();
    this.pulse = pulse;
    this.atEnd = atEnd;
  }

  /// @param farewell told of an order that is done and has nothing more to say; it may come back
  ///   when it is asked again
  public static Behavior<Command> create(
      String id, OrderVenue venue, Pulse pulse, Consumer<ActorRef<Command>> farewell) {
    return Behaviors.setup(context ->
        new ExecutionEntity(context, id, venue, pulse, () -> farewell.accept(context.getSelf())));
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
          case VenueAccepted(var venueOrder) -> accepted(order, venueOrder);
          case GetOrder(var replyTo) -> {
            replyTo.tell(order);
            leave(order);
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
              answer(after, take.replyTo());
              leave(after);
            });
      }
      case Answer.Known<OrderEvent> _ -> {
        answer(order, take.replyTo());
        leave(order);
        yield Effect().none();
      }
      case Answer.Refuse<OrderEvent> _ -> {
        // Of an order on its way it waits for the venue's answer, once; else the notice before it
        // is missing, and both will be told again.
        if (!order.isOnItsWay() || take.number() <= waiting) {
          yield Effect().none();
        }
        waiting = take.number();
        yield Effect().stash();
      }
    };
  }

  private Effect<OrderEvent, Order> accepted(Order order, String venueOrder) {
    if (!(Order.accepted(order, venueOrder) instanceof Answer.Accept<OrderEvent>(var events))) {
      return Effect().none();
    }
    return Effect()
        .persist(events)
        .thenRun(after -> {
          ActorRef<Confirmed> account = asker;
          if (account != null) {
            answer(after, account);
          }
          waiting = 0;
        })
        .thenUnstashAll();
  }

  /// At once, or when the venue has answered.
  private void answer(Order order, ActorRef<Confirmed> account) {
    if (order.isOnItsWay()) {
      asker = account;
      send(order);
    } else {
      asker = null;
      account.tell(new Confirmed(id, order.confirmed()));
    }
  }

  private void leave(Order order) {
    if (order instanceof Order.Done) {
      atEnd.run();
    }
  }

  /// The venue recognises an order by its id, so that one whose answer was lost is asked for, never
  /// placed twice.
  private void send(Order order) {
    if (order instanceof Order.Working(OrderTicket ticket, _) && order.isOnItsWay()) {
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
    asker = null;
    waiting = 0;
    send(order);
  }
}
