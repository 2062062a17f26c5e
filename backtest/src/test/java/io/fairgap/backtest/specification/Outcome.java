package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import java.util.List;

/// What becomes of an inverted gap, or of an armed setup, at a candle.
sealed interface Outcome {
  Occasion occasion();

  /// Index of the candle at whose close it was decided.
  int at();

  /// It ended by a rule.
  record Refused(Occasion occasion, int at, Rule rule, List<Fact> facts) implements Outcome {}

  /// It is complete.
  ///
  /// @param broken the break that armed it
  /// @param confluences in the order OB, VOL, KZ, SWEEP, DISP
  record Armed(Occasion occasion, int at, Break broken, List<String> confluences)
      implements Outcome {}

  /// An armed setup passed the strategy's own rules.
  ///
  /// @param confidence of the vote
  /// @param close of the arming candle
  /// @param limit price of a limit entry, 0 for one at the market
  /// @param stop in ticks
  /// @param target in ticks
  /// @param targetLevel the kind of level aimed at, or `10R`
  record Proposed(
      Armed armed,
      double confidence,
      long close,
      long limit,
      long stop,
      long target,
      String targetLevel)
      implements Outcome {
    @Override
    public Occasion occasion() {
      return armed.occasion();
    }

    @Override
    public int at() {
      return armed.at();
    }
  }
}
