package io.fairgap.persistence.projection;

import io.fairgap.trading.live.AccountEvent.RoundDecided;
import java.util.List;

/// A decision of a round for those who listen.
///
/// @param agent who decides such things, such as `RiskManager`
/// @param line its canonical line
public record AnnouncedDecision(String agent, String line) {
  /// Those of a round, in its order; the line that closes it is no decision.
  public static List<AnnouncedDecision> of(RoundDecided round) {
    return round.lines().stream()
        .limit(Math.max(0, round.lines().size() - 1))
        .map(AnnouncedDecision::of)
        .toList();
  }

  /// The decision of a canonical line.
  public static AnnouncedDecision of(String line) {
    return new AnnouncedDecision(DecisionWords.agent(DecisionFields.parse(line)), line);
  }
}
