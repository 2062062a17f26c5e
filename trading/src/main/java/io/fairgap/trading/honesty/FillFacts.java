package io.fairgap.trading.honesty;

/// How a trade's fills came about.
///
/// @param entryAtExtreme whether the entry was filled, slippage apart, at the best price of its
///   candle, other than its open: bought at the low or sold at the high, where only the first in
///   the queue are served
/// @param exitAtExtreme the same of the exit
/// @param stopAndTarget whether the exit's candle met both stop and target, and an assumption, not
///   finer candles, said which came first
/// @param missingCandles candles missing from the data between entry and exit
/// @param onOutlier whether entry or exit was filled on a candle that cleaning flagged as
///   implausible
public record FillFacts(
    boolean entryAtExtreme,
    boolean exitAtExtreme,
    boolean stopAndTarget,
    long missingCandles,
    boolean onOutlier) {

  /// A trade about whose fills there is nothing to say.
  public static final FillFacts CLEAN = new FillFacts(false, false, false, 0, false);

  public FillFacts {
    if (missingCandles < 0) {
      throw new IllegalArgumentException("a count is not negative: " + missingCandles);
    }
  }

  /// The same fills, of which one met an implausible candle.
  public FillFacts onAnOutlier() {
    return new FillFacts(entryAtExtreme, exitAtExtreme, stopAndTarget, missingCandles, true);
  }

  int fillsAtExtremes() {
    return (entryAtExtreme ? 1 : 0) + (exitAtExtreme ? 1 : 0);
  }
}
