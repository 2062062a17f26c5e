package io.fairgap.trading.honesty;

import io.fairgap.trading.decision.Decision.ModeChanged;

/// A change of what the account was allowed to do.
///
/// @param at instant of its round, epoch milliseconds
public record Restraint(long at, ModeChanged change) {}
