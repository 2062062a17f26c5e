package io.fairgap.trading.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Looks into spreads for tests.
final class Spreads {
  private Spreads() {}

  static void assertSpread(
      Spread spread, double low, double middle, double high, double actual, double percentile) {
    Spread.Known known = (Spread.Known) spread;

    assertThat(new double[] {known.low(), known.middle(), known.high(), known.actual()})
        .containsExactly(new double[] {low, middle, high, actual}, within(1e-12));
    assertThat(known.percentile()).isEqualTo(percentile);
  }

  static double width(Spread spread) {
    Spread.Known known = (Spread.Known) spread;
    return known.high() - known.low();
  }
}
