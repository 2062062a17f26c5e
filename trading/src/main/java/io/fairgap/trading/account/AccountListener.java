package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.strategy.Occasion;

/// Takes what is decided and booked, in order.
public interface AccountListener {
  void decided(int symbol, Decision decision, Occasion occasion);

  /// A position was closed.
  void closed(int symbol, Trade trade);
}
