package io.fairgap.trading.live;

import io.fairgap.trading.live.OrderEvent.Accepted;
import io.fairgap.trading.live.OrderEvent.Closed;
import io.fairgap.trading.live.OrderEvent.Filled;
import io.fairgap.trading.live.OrderEvent.Intended;
import io.fairgap.trading.live.OrderEvent.Lapsed;
import java.util.List;
import java.util.stream.Stream;

/// The life of one order, its protective stop and target included: blank → working → open → done.
public sealed interface Order {
  /// How many notices of the account it took in.
  int notices();

  /// How many notices need no telling again. A placing counts once the venue has answered: an order
  /// that was on its way when everything died is woken by the account, who tells it again.
  default int confirmed() {
    return isOnItsWay() ? 0 : notices();
  }

  /// Whether it was meant for the venue and the venue has not answered.
  default boolean isOnItsWay() {
    return this instanceof Working(_, var venueOrder) && venueOrder.isEmpty();
  }

  record Blank() implements Order {
    @Override
    public int notices() {
      return 0;
    }
  }

  /// At the venue, or on its way there.
  ///
  /// @param venueOrder empty until the venue answered
  record Working(OrderTicket ticket, String venueOrder) implements Order {
    @Override
    public int notices() {
      return 1;
    }
  }

  /// Filled, and protected.
  record Open(OrderTicket ticket, List<OrderNotice.Fill> fills) implements Order {
    public Open {
      fills = List.copyOf(fills);
    }

    @Override
    public int notices() {
      return 1 + fills.size();
    }
  }

  /// Lapsed, or its position was closed.
  record Done(OrderTicket ticket, List<OrderNotice.Fill> fills, int notices) implements Order {
    public Done {
      fills = List.copyOf(fills);
    }
  }

  /// Takes in the account's notice with this number.
  ///
  /// All but the placing wait for the venue's answer, which is on its way or is asked for again, so
  /// that an order's record has one order of events; the account repeats its notices.
  static Answer<OrderEvent> take(Order order, int number, OrderNotice notice) {
    if (number <= order.notices()) {
      return new Answer.Known<>();
    }
    if (number > order.notices() + 1) {
      return new Answer.Refuse<>(
          "notice %d came before notice %d".formatted(number, order.notices() + 1));
    }
    if (order.isOnItsWay()) {
      return new Answer.Refuse<>("the venue has not accepted the order yet");
    }
    return switch (notice) {
      case OrderNotice.Place(var ticket) -> Answer.accept(new Intended(ticket));
      case OrderNotice.Fill fill -> Answer.accept(new Filled(fill));
      case OrderNotice.Close close -> Answer.accept(new Closed(close));
      case OrderNotice.Lapse lapse -> Answer.accept(new Lapsed(lapse));
    };
  }

  /// The venue accepted it.
  static Answer<OrderEvent> accepted(Order order, String venueOrder) {
    return order.isOnItsWay() ? Answer.accept(new Accepted(venueOrder)) : new Answer.Known<>();
  }

  static Order after(Order order, OrderEvent event) {
    return switch (event) {
      case Intended(var ticket) -> new Working(ticket, "");
      case Accepted(var venueOrder) ->
          order instanceof Working(var ticket, _) ? new Working(ticket, venueOrder) : order;
      case Filled(var fill) -> new Open(ticket(order), with(fills(order), fill));
      case Closed _ -> new Done(ticket(order), fills(order), order.notices() + 1);
      case Lapsed _ -> new Done(ticket(order), List.of(), order.notices() + 1);
    };
  }

  private static List<OrderNotice.Fill> with(List<OrderNotice.Fill> fills, OrderNotice.Fill fill) {
    return Stream.concat(fills.stream(), Stream.of(fill)).toList();
  }

  private static List<OrderNotice.Fill> fills(Order order) {
    return order instanceof Open open ? open.fills() : List.of();
  }

  private static OrderTicket ticket(Order order) {
    return switch (order) {
      case Blank _ -> throw new IllegalStateException("an order begins with its ticket");
      case Working working -> working.ticket();
      case Open open -> open.ticket();
      case Done done -> done.ticket();
    };
  }
}
