package io.fairgap.trading.live;

/// A notice that an order has not confirmed yet.
///
/// @param order its id
/// @param number of the notice in the order's life, from 1
public record Outgoing(String order, int number, OrderNotice notice) {}
