package io.fairgap.backtest.run;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.strategy.Occasion;

/// Takes what a backtest brings forth while it runs, so that nothing has to be kept that grows with
/// the candles.
public interface Observer {
  /// Nobody looks.
  Observer NONE =
      new Observer() {
        @Override
        public void line(String line) {}

        @Override
        public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {}

        @Override
        public void equity(long closeTime, double equity) {}
      };

  /// The next canonical line of the decisions.
  void line(String line);

  void refused(int symbol, Decision.Refused refusal, Occasion occasion);

  /// The equity at a round's closes, whenever it differs from the one before.
  void equity(long closeTime, double equity);
}
