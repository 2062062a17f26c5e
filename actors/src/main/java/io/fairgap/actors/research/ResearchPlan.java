package io.fairgap.actors.research;

import java.util.Optional;

/// When and how the market is screened.
///
/// @param schedule beside the node's start; empty for never
public record ResearchPlan(Optional<Schedule> schedule, Screener screener) {
  /// Nothing is ever screened.
  public static final ResearchPlan NONE = new ResearchPlan(Optional.empty(), Screener.NONE);
}
