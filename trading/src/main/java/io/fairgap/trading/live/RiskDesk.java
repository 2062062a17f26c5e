package io.fairgap.trading.live;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.market.Instrument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes down for the risk manager what the rounds mean to it, and keeps each note until it has
/// been taken.
///
/// The notes follow from the rounds: after a restart those of the rounds since the last snapshot
/// are there again, and are known where they were taken before.
final class RiskDesk {
  private final List<RiskNote> notes = new ArrayList<>();
  private final Set<String> proposed = new HashSet<>();
  private final List<Decision.ModeChanged> changes = new ArrayList<>();
  private final List<String> verdicts = new ArrayList<>();

  void decided(long closeTime, Instrument instrument, Decision decision) {
    switch (decision) {
      case Decision.ModeChanged change -> changes.add(change);
      case Decision.Voted vote -> proposed.add(vote.setup());
      case Decision.EntryIntended entry ->
          verdicts.add(DecisionLine.of(closeTime, entry, instrument));
      case Decision.Refused refusal -> {
        if (proposed.contains(refusal.setup())) {
          verdicts.add(DecisionLine.of(closeTime, refusal, instrument));
        }
      }
      case Decision.Armed _,
          Decision.Filled _,
          Decision.Borrowed _,
          Decision.ExitIntended _,
          Decision.Shortened _,
          Decision.Adjusted _,
          Decision.Rebooked _,
          Decision.TermsChanged _ -> {}
    }
  }

  void endRound(long closeTime) {
    if (!changes.isEmpty() || !verdicts.isEmpty()) {
      notes.add(new RiskNote(closeTime, changes, verdicts));
    }
    proposed.clear();
    changes.clear();
    verdicts.clear();
  }

  /// The notes up to this instant have been taken.
  void taken(long closeTime) {
    notes.removeIf(note -> note.closeTime() <= closeTime);
  }

  /// What has not been taken, oldest first.
  List<RiskNote> notes() {
    return List.copyOf(notes);
  }

  void restore(List<RiskNote> pending) {
    notes.clear();
    notes.addAll(pending);
  }
}
