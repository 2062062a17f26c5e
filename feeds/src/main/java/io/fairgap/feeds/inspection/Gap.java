package io.fairgap.feeds.inspection;

/// Missing candles between two neighbours.
///
/// @param after open time of the candle before
/// @param before open time of the candle behind
/// @param missing how many candles would fit between them
public record Gap(long after, long before, long missing) {}
