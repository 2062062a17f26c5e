package io.fairgap.trading.decision;

/// What an account may do. Exits and protective orders go on in every mode.
public enum Mode {
  /// Everything.
  ACTIVE,
  /// No new entries; ends by itself, or by a human's word.
  REDUCING,
  /// No new entries until a human resumes.
  HALTED
}
