package io.fairgap.feeds.corporate;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Something that changes what a share is worth without a trade.
///
/// It takes effect at the beginning of the market's trading day of its date, the ex-date: the
/// candles of that day are the first that show it.
public sealed interface CorporateAction {

  LocalDate date();

  String symbol();

  /// `fresh` new shares for every `old` ones: 7 and 1 when a share becomes seven. Prices before it
  /// are worth `old / fresh` of what they say.
  record Split(LocalDate date, String symbol, int fresh, int old) implements CorporateAction {
    public Split {
      if (fresh < 1 || old < 1 || fresh == old) {
        throw new IllegalArgumentException(
            "a split gives another number of shares, both at least one: " + fresh + ":" + old);
      }
    }
  }

  /// Money that is paid for every share.
  ///
  /// @param perShare in the currency of the price
  record Dividend(LocalDate date, String symbol, BigDecimal perShare) implements CorporateAction {
    public Dividend {
      if (perShare.signum() <= 0) {
        throw new IllegalArgumentException("a dividend is above zero: " + perShare);
      }
    }
  }
}
