package io.fairgap.backtest.experiment;

import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much a strategy's trades depend on how much history it has seen: the same candles, begun
/// later and later, and what becomes of the trades of the stretch that all runs share.
public final class WarmUp {
  private WarmUp() {}

  /// One run with less history.
  ///
  /// @param history milliseconds of candles before the stretch that is compared
  /// @param trades entered in the stretch
  /// @param missing how many trades of the longest history it does not have
  /// @param additional how many it has beside them
  public record Row(long history, int trades, int missing, int additional) {}

  /// Compares runs that begin `histories` before `from`, in the order given.
  ///
  /// @param from open time of the first candle of the stretch that is compared
  /// @param histories in milliseconds; the longest is the yardstick
  public static List<Row> study(
      Trial trial, LoadedCandles candles, long from, List<Long> histories) {
    long longest = histories.stream().mapToLong(history -> history).max().orElseThrow();
    Set<String> yardstick = trades(trial, candles.from(from - longest), from);
    List<Row> rows = new ArrayList<>();
    for (long history : histories) {
      Set<String> own = trades(trial, candles.from(from - history), from);
      int shared = (int) own.stream().filter(yardstick::contains).count();
      rows.add(new Row(history, own.size(), yardstick.size() - shared, own.size() - shared));
    }
    return List.copyOf(rows);
  }

  /// Trades by setup and prices: size depends on what the account won before, so it is left out.
  private static Set<String> trades(Trial trial, LoadedCandles candles, long from) {
    Result result = trial.run(candles, Observer.NONE);
    return result.trades().stream()
        .filter(trade -> trade.entryTime() >= from)
        .map(WarmUp::identity)
        .collect(Collectors.toSet());
  }

  private static String identity(Trade trade) {
    return String.join(
        " ",
        trade.proposal().setup(),
        Long.toString(trade.entryPrice()),
        Long.toString(trade.proposal().stop()),
        Long.toString(trade.proposal().target()));
  }
}
