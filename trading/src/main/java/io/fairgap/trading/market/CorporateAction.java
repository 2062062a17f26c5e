package io.fairgap.trading.market;

import java.math.BigDecimal;

/// Something that changes what a share is worth without a trade: prices before it and after it are
/// on different rulers.
///
/// [Adjustment] says what it makes of numbers.
public sealed interface CorporateAction {
  /// `fresh` new shares for every `old` ones: 7 and 1 when a share becomes seven.
  record Split(int fresh, int old) implements CorporateAction {
    public Split {
      if (fresh < 1 || old < 1 || fresh == old) {
        throw new IllegalArgumentException(
            "a split gives another number of shares, both at least one: " + fresh + ":" + old);
      }
    }

    /// Such as `7:1`.
    @Override
    public String toString() {
      return fresh + ":" + old;
    }
  }

  /// Money that is paid for every share.
  ///
  /// @param perShare in the currency of the price
  record Dividend(BigDecimal perShare) implements CorporateAction {
    public Dividend {
      if (perShare.signum() <= 0) {
        throw new IllegalArgumentException("a dividend is above zero: " + perShare);
      }
    }

    /// Such as `0.47`.
    @Override
    public String toString() {
      return perShare.toPlainString();
    }
  }
}
