package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import org.jspecify.annotations.Nullable;

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

  /// The same range on the ruler of an adjustment; null when it has no height there.
  public @Nullable DealingRange on(Adjustment adjustment) {
    long lower = adjustment.price(low);
    long upper = adjustment.price(high);
    return lower < upper ? new DealingRange(lower, upper) : null;
  }
}
