package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.strategy.Occasion;

/// Takes what the rounds bring forth, in order.
public interface RoundListener {
  /// @param closeTime the round's instant T, epoch milliseconds
  /// @param symbol its number in the run
  void decided(long closeTime, int symbol, Decision decision, Occasion occasion);

  void closed(long closeTime, int symbol, Trade trade);

  /// The round is complete.
  ///
  /// @param equity at the round's closes, in quote currency
  /// @param openPositions how many positions are held after it
  void ended(long closeTime, double equity, int openPositions);
}
