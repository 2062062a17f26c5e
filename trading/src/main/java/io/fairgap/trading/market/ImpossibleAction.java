package io.fairgap.trading.market;

import java.time.Instant;
import java.time.ZoneOffset;

/// A corporate action that leaves no price: its facts cannot be true of these candles.
public final class ImpossibleAction extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  /// @param close the last one before the action
  /// @param openTime of the first candle after it, epoch milliseconds
  public ImpossibleAction(String symbol, CorporateAction action, String close, long openTime) {
    sentence =
        "%s: %s before the candle of %s leaves nothing of the last close, %s; correct the facts."
            .formatted(
                symbol,
                words(action),
                Instant.ofEpochMilli(openTime).atOffset(ZoneOffset.UTC).toLocalDate(),
                close);
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  private static String words(CorporateAction action) {
    return switch (action) {
      case CorporateAction.Split split -> "a split of " + split;
      case CorporateAction.Dividend dividend -> "a dividend of " + dividend;
    };
  }
}
