package io.fairgap.trading.detection;

/// The range that price deals in: from the latest confirmed external swing low to the swing high.
///
/// @param low in ticks
/// @param high in ticks, above the low
public record DealingRange(long low, long high) {
  public DealingRange {
    if (low >= high) {
      throw new IllegalArgumentException("a range has a height: " + low + " to " + high);
    }
  }

  /// Where a price stands: 0 at the low, 1 at the high, beyond them outside. Above a half it is at
  /// a premium, below at a discount.
  ///
  /// @param price in ticks
  public double positionOf(long price) {
    return (double) (price - low) / (high - low);
  }
}
