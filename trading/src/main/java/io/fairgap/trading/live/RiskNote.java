package io.fairgap.trading.live;

import io.fairgap.trading.decision.Decision.ModeChanged;
import java.util.List;

/// What a round meant to risk: changes of the account's mode, and what became of proposals.
///
/// @param closeTime the round's instant
/// @param verdicts canonical lines of entries and refusals, in order
public record RiskNote(long closeTime, List<ModeChanged> changes, List<String> verdicts) {
  public RiskNote {
    changes = List.copyOf(changes);
    verdicts = List.copyOf(verdicts);
  }
}
