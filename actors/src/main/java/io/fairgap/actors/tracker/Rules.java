package io.fairgap.actors.tracker;

import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.pipeline.SymbolCore;
import java.util.function.Function;

/// By which rules a tracker sees, from one of its restarts to the next. When they change the
/// tracker comes back from its first candle: no snapshot that was made by others is of use to it.
final class Rules {
  private final Function<Rulebook, SymbolCore> cores;
  private Rulebook standing;
  private long floor = Long.MIN_VALUE;
  private boolean fromTheFirst;
  private boolean changing;
  private boolean startsAgain;

  Rules(Function<Rulebook, SymbolCore> cores, Rulebook standing) {
    this.cores = cores;
    this.standing = standing;
  }

  /// Its snapshot was made by other rules, or it is to go by others: it has to come back anew.
  static final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Outdated(String message) {
      super(message);
    }
  }

  /// A tracking without any candle.
  Tracking blank() {
    return new Tracking(cores.apply(standing), standing.number(), floor);
  }

  /// Goes by others when they are newer.
  ///
  /// @param decided open time of the last candle whose report nobody needs
  void require(Rulebook rules, long decided) {
    if (startsAgain) {
      startsAgain = false;
      changing = true;
      throw new Outdated("comes back by its snapshots again");
    }
    if (rules.number() > standing.number()) {
      String message = "goes by rulebook %d from now on".formatted(rules.number());
      standing = rules;
      floor = decided;
      fromTheFirst = true;
      changing = true;
      throw new Outdated(message);
    }
  }

  Tracking restore(Tracking.State state) {
    if (state.rules() != standing.number()) {
      fromTheFirst = true;
      changing = true;
      throw new Outdated("its snapshot was made by rulebook %d".formatted(state.rules()));
    }
    return blank().restore(state);
  }

  /// A snapshot has been stored. The first one under new rules spares it from now on to come back
  /// from the first candle; how it comes back is settled when it starts, so it has to start once
  /// more.
  ///
  /// @return whether it has to be told once more by what it goes
  boolean stored() {
    startsAgain |= fromTheFirst;
    fromTheFirst = false;
    return startsAgain;
  }

  /// Whether it comes back without a snapshot.
  boolean isFromTheFirst() {
    return fromTheFirst;
  }

  /// Whether it has come back because of its rules and not of a fault; true once for each time.
  boolean tookHold() {
    boolean took = changing;
    changing = false;
    return took;
  }

  /// By which it sees.
  Rulebook standing() {
    return standing;
  }

  /// Up to where nobody needs its reports.
  long floor() {
    return floor;
  }
}
