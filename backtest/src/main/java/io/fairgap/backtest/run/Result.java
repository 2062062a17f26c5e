package io.fairgap.backtest.run;

import io.fairgap.trading.account.Ledger;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.honesty.Restraint;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Statistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a backtest found.
///
/// @param from open time of the first candle, epoch milliseconds
/// @param until open time of the last candle
/// @param trades every filled entry in order of time, open ones included
/// @param equity at the end, open positions valued at the last closes, exact
/// @param decisionsHash hash of the last round that decided something; empty when nobody took the
///   lines
/// @param marks last closes by symbol's name, in ticks
/// @param restraints when the account's mode changed, in order of time
public record Result(
    long candles,
    long from,
    long until,
    Funnel funnel,
    List<Trade> trades,
    Ledger ledger,
    BigDecimal equity,
    Statistics statistics,
    EquityCurve curve,
    String decisionsHash,
    Map<String, Long> marks,
    List<Restraint> restraints) {

  public Result {
    trades = List.copyOf(trades);
    marks = Map.copyOf(marks);
    restraints = List.copyOf(restraints);
  }

  public List<Trade> closedTrades() {
    return trades.stream().filter(trade -> !trade.isOpen()).toList();
  }

  public List<Trade> openTrades() {
    return trades.stream().filter(Trade::isOpen).toList();
  }

  /// The last close of an instrument of the run, in ticks.
  public long mark(Instrument instrument) {
    return Objects.requireNonNull(marks.get(instrument.symbol()), instrument.symbol());
  }
}
