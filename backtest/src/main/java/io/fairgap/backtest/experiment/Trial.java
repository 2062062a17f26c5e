package io.fairgap.backtest.experiment;

import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;

/// Makes a backtest ready to run over given candles; every call makes a new one that shares
/// nothing.
///
/// The candles are handed over so that a strategy that is to be caught looking ahead can get them.
@FunctionalInterface
public interface Trial {
  Backtest prepare(LoadedCandles candles, Observer observer);

  /// Runs over all candles; what is open at the end stays open.
  default Result run(LoadedCandles candles, Observer observer) {
    Backtest backtest = prepare(candles, observer);
    candles.blocks().forEach(backtest::onBlock);
    return backtest.finish(false);
  }
}
