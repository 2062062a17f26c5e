package io.fairgap.trading.account;

import io.fairgap.trading.decision.Mode;

/// What a human has ordered an account to do. It stands until another with a higher number comes.
///
/// @param number from 1, in the order in which they were given; 0 for none
/// @param mode the least restraint that the account keeps; ACTIVE lifts every restraint
/// @param reason in the human's words
public record Control(long number, Mode mode, String reason) {
  /// Nobody has ordered anything.
  public static final Control NONE = new Control(0, Mode.ACTIVE, "");
}
