package io.fairgap.venues.playback;

import java.time.Duration;

/// How fast recorded time passes.
///
/// @param factor market time per real time; 0 for as fast as it goes
public record Speed(double factor) {
  /// As fast as the node decides.
  public static final Speed UNBOUND = new Speed(0);

  private static final long NANOS_PER_MILLI = 1_000_000;

  public Speed {
    if (!(factor >= 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("a speed is a number above zero: " + factor);
    }
  }

  public boolean isUnbound() {
    return factor == 0;
  }

  /// Whether recorded time passes as fast as it once did.
  public boolean isTheMarkets() {
    return factor == 1;
  }

  /// How many milliseconds of the market's time pass in a stretch of real time; at full speed, when
  /// nothing says how fast it passes, as many as on the clock.
  public long market(long nanos) {
    double passing = isUnbound() ? 1 : factor;
    return (long) (nanos / (double) NANOS_PER_MILLI * passing);
  }

  /// How long after the start something happens that lies `millis` of market time after it.
  Duration after(long millis) {
    return Duration.ofNanos((long) (millis * (NANOS_PER_MILLI / factor)));
  }
}
