package io.fairgap.trading.chance;

import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.TradeResult;
import java.util.List;

/// Numbers of a run in order of time, or the reason why it has none.
sealed interface Series {
  /// With fewer values than this, drawing them again shows the same few over and over and calls
  /// that certainty.
  int LEAST = 10;

  /// @param name what the values are, in the plural
  @SuppressWarnings("ArrayRecordComponent") // never compared; a list would box what is summed
  record Known(double[] values, String name) implements Series {}

  record Missing(String reason) implements Series {}

  /// The net R of every trade; missing as soon as one trade had no initial risk, since a mean over
  /// the others would describe another strategy.
  static Series multiples(List<TradeResult> results) {
    double[] values =
        results.stream()
            .map(TradeResult::multiple)
            .mapMultiToDouble((multiple, sink) -> {
              if (multiple instanceof Figure.Defined(double value)) {
                sink.accept(value);
              }
            })
            .toArray();
    int without = results.size() - values.length;
    return without == 0
        ? new Known(values, "trades")
        : new Missing(without + " of " + results.size() + " trades had no initial risk");
  }

  /// The net profit of every trade.
  static Series profits(List<TradeResult> results) {
    return new Known(
        results.stream().mapToDouble(trade -> trade.pnl().doubleValue()).toArray(), "trades");
  }

  static Series dailyReturns(EquityCurve curve) {
    return curve.wipedOut()
        ? new Missing("the equity fell to zero or below")
        : new Known(curve.returns(), "daily returns");
  }

  /// This series when it is long enough to be drawn from.
  default Series enough() {
    return switch (this) {
      case Known(double[] values, String name) when values.length < LEAST ->
          new Missing("there are fewer than ten " + name);
      case Known _, Missing _ -> this;
    };
  }
}
