package io.fairgap.actors.node;

import io.fairgap.actors.marketdata.CandleArchive;
import io.fairgap.actors.research.ResearchPlan;
import io.fairgap.actors.timing.RoundTimes;
import io.fairgap.persistence.redis.Bulletin;
import java.util.Optional;
import java.util.function.Consumer;

/// What a node's agents use beside their journal. No decision of the account depends on any of it.
///
/// @param archive where candles are kept
/// @param audience told what happens, by threads that it may not hold up; empty when nobody listens
/// @param times takes the time of rounds
/// @param research when and how the market is screened
public record Surroundings(
    CandleArchive archive,
    Optional<Consumer<Bulletin>> audience,
    ResearchPlan research,
    RoundTimes times) {
  /// Nothing is kept, and nobody listens.
  public static final Surroundings NONE =
      new Surroundings(CandleArchive.NONE, Optional.empty(), ResearchPlan.NONE, RoundTimes.UNTOLD);
}
