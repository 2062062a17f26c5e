package io.fairgap.trading.honesty;

/// A doubt that a run gives reason for.
///
/// @param evidence whole sentences with the numbers
public record Finding(Doubt doubt, Severity severity, String evidence) {}
