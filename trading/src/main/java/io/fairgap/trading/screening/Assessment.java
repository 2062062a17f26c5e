package io.fairgap.trading.screening;

import java.util.List;

/// What a screening makes of a symbol, with everything behind it.
///
/// @param score mean of its percentiles among all that were screened, over the criteria that rank
///   and are known of it; 0 when there is none
public record Assessment(String symbol, Standing standing, double score, List<Reading> readings) {
  public Assessment {
    readings = List.copyOf(readings);
  }

  /// Whether a symbol is watched, and why.
  public enum Standing {
    /// The configuration names it.
    CONFIGURED(true),
    /// It is among the best.
    CHOSEN(true),
    /// It dropped out, but a position in it is open.
    HELD(true),
    /// It could be watched, but others are better.
    ELIGIBLE(false),
    /// A criterion refuses it, or nothing is known of it.
    REFUSED(false);

    private final boolean watched;

    Standing(boolean watched) {
      this.watched = watched;
    }

    public boolean watched() {
      return watched;
    }
  }
}
