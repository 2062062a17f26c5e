package io.fairgap.feeds.inspection;

/// A close far from the one before.
///
/// @param openTime of the candle that closed far away
/// @param from the close before, in ticks
/// @param to its close, in ticks
/// @param medians the move as a multiple of the median of the moves before it
public record Jump(long openTime, long from, long to, double medians) {}
