package io.fairgap.feeds.inspection;

/// A close far from the one before.
///
/// @param openTime of the candle that closed far away
/// @param from the close before, in ticks
/// @param to its close, in ticks
public record Jump(long openTime, long from, long to) {}
