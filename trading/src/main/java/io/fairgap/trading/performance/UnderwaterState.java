package io.fairgap.trading.performance;

/// How deep and how long equity has been below its running peak so far; times and lengths in
/// milliseconds, depths as shares of the peak.
///
/// @param peak the highest equity so far, the starting equity included
/// @param peakAt the last time that equity was there
/// @param depth greatest depth of the drawdown under way; 0 at the peak
/// @param bottomAt when that depth was reached; at the peak, when the last drawdown's was
/// @param squares sum over all candles of the squared depth
/// @param recovered how many drawdowns have ended
/// @param depthSum sum of their greatest depths
/// @param lengthSum sum of their lengths
/// @param longest the greatest length among them
/// @param deepest the greatest depth among them
/// @param deepestClimb how long that one took from its bottom to the recovery
public record UnderwaterState(
    double peak,
    long peakAt,
    double depth,
    long bottomAt,
    double squares,
    long recovered,
    double depthSum,
    long lengthSum,
    long longest,
    double deepest,
    long deepestClimb) {

  boolean isOpen() {
    return depth > 0;
  }

  /// The state at the peak from which a run starts.
  static UnderwaterState from(double equity, long at) {
    return new UnderwaterState(equity, at, 0, at, 0, 0, 0, 0, 0, 0, 0);
  }
}
