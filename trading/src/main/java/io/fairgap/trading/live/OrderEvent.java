package io.fairgap.trading.live;

/// What an order records.
public sealed interface OrderEvent {
  /// Written down before anything is sent.
  record Intended(OrderTicket ticket) implements OrderEvent {}

  /// The venue has it.
  ///
  /// @param venueOrder the venue's own name for it
  record Accepted(String venueOrder) implements OrderEvent {}

  /// A part of it, or all, was bought or sold: of its entry, stop, target or exit.
  record Filled(OrderNotice.Fill fill) implements OrderEvent {}

  /// Nothing of it is held any more.
  record Closed(OrderNotice.Close close) implements OrderEvent {}

  /// It ended without a fill.
  record Lapsed(OrderNotice.Lapse lapse) implements OrderEvent {}
}
