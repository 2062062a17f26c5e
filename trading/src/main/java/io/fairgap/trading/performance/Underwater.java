package io.fairgap.trading.performance;

/// Follows equity below its running peak, candle by candle.
///
/// A drawdown begins at the last candle at the peak, and ends with the first candle back at it or
/// above. Depth is the fall from the peak as a share of the peak, counted positive here.
final class Underwater {

  private double peak;
  private long peakAt;
  private double depth;
  private long bottomAt;
  private double squares;
  private long recovered;
  private double depthSum;
  private long lengthSum;
  private long longest;
  private double deepest;
  private long deepestClimb;

  Underwater(UnderwaterState state) {
    peak = state.peak();
    peakAt = state.peakAt();
    depth = state.depth();
    bottomAt = state.bottomAt();
    squares = state.squares();
    recovered = state.recovered();
    depthSum = state.depthSum();
    lengthSum = state.lengthSum();
    longest = state.longest();
    deepest = state.deepest();
    deepestClimb = state.deepestClimb();
  }

  void feed(long at, double equity) {
    if (equity >= peak) {
      if (depth > 0) {
        recover(at);
      }
      peak = equity;
      peakAt = at;
      return;
    }
    double fall = (peak - equity) / peak;
    squares += fall * fall;
    if (fall > depth) {
      depth = fall;
      bottomAt = at;
    }
  }

  private void recover(long at) {
    recovered++;
    depthSum += depth;
    lengthSum += at - peakAt;
    longest = Math.max(longest, at - peakAt);
    if (depth > deepest) {
      deepest = depth;
      deepestClimb = at - bottomAt;
    }
    depth = 0;
  }

  UnderwaterState save() {
    return new UnderwaterState(
        peak,
        peakAt,
        depth,
        bottomAt,
        squares,
        recovered,
        depthSum,
        lengthSum,
        longest,
        deepest,
        deepestClimb);
  }
}
