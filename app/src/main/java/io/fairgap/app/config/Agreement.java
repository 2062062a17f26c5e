package io.fairgap.app.config;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.trading.market.Timeframe;

/// What holds between settings, beyond the range of each.
final class Agreement {
  private Agreement() {}

  /// @throws Mistake that names both settings and where they stand
  static void check(Settings settings) {
    checkTimeframes(settings);
    ordered(settings, StrategyKeys.SWING_INTERNAL, StrategyKeys.SWING_EXTERNAL, true);
    ordered(settings, StrategyKeys.CROSSOVER_FAST, StrategyKeys.CROSSOVER_SLOW, true);
    ordered(settings, StrategyKeys.RR_MIN, StrategyKeys.RR_MAX, false);
    ordered(settings, AccountKeys.RISK_TIER, AccountKeys.RISK_TIER_HIGH, false);
  }

  private static void checkTimeframes(Settings settings) {
    Timeframe ltf = settings.get(MarketKeys.LTF);
    for (Timeframe htf : settings.get(MarketKeys.HTF)) {
      if (htf.equals(ltf) || !htf.isMultipleOf(ltf)) {
        throw new Mistake(
            settings.effective(MarketKeys.HTF)
                + " holds "
                + htf
                + ", which is no longer multiple of "
                + settings.effective(MarketKeys.LTF)
                + ".");
      }
    }
  }

  private static <T extends Comparable<T>> void ordered(
      Settings settings, Key<T> lower, Key<T> upper, boolean strictly) {
    int order = settings.get(lower).compareTo(settings.get(upper));
    if (order > 0 || (strictly && order == 0)) {
      throw new Mistake(
          settings.effective(lower)
              + (strictly ? " has to be below " : " must not be above ")
              + settings.effective(upper)
              + ".");
    }
  }
}
