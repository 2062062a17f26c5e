package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.decision.Decision.ModeChanged;
import java.util.List;

/// What the risk manager of an account records.
public sealed interface RiskEvent {
  /// A human ordered something.
  ///
  /// @param by who it was
  /// @param at when, epoch milliseconds
  record Commanded(Control control, String by, long at) implements RiskEvent {}

  /// The account takes no new entries, or fewer than before.
  ///
  /// @param at instant of the round
  record Locked(long at, ModeChanged change) implements RiskEvent {}

  /// The account takes new entries again.
  ///
  /// @param at instant of the round
  record Unlocked(long at, ModeChanged change) implements RiskEvent {}

  /// Something was proposed.
  ///
  /// @param at instant of the round
  /// @param verdicts canonical lines of entries and refusals, in order
  record Assessed(long at, List<String> verdicts) implements RiskEvent {
    public Assessed {
      verdicts = List.copyOf(verdicts);
    }
  }
}
