package io.fairgap.app.config;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.trading.market.Timeframe;

/// What holds between settings, beyond the range of each.
final class Agreement {
  private static final Timeframe LONGEST = Timeframe.parse("1d");

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
      if (htf.compareTo(ltf) <= 0 || !htf.isMultipleOf(ltf)) {
        throw new Mistake(
            "%s in %s is %s %s; %s."
                .formatted(
                    htf,
                    settings.effective(MarketKeys.HTF),
                    htf.compareTo(ltf) <= 0 ? "not longer than" : "no multiple of",
                    settings.effective(MarketKeys.LTF),
                    remedy(ltf)));
      }
    }
  }

  private static String remedy(Timeframe ltf) {
    return ltf.equals(LONGEST)
        ? "nothing is longer than a day, so use shorter candles"
        : "give others with --htf";
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
