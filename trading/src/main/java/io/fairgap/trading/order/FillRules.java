package io.fairgap.trading.order;

/// How candles fill orders.
///
/// @param timeframe length of a candle in milliseconds
public record FillRules(Costs costs, LimitFill limit, StopTrigger stop, long timeframe) {}
