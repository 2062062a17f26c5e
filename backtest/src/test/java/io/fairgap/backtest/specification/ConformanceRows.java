package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Result.Refusal;
import io.fairgap.backtest.specification.Trade.Exit;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/// Writes trades and refusals as the rows of the conformance files.
record ConformanceRows(Instrument instrument, List<Candle> candles) {
  String trade(Trade trade) {
    return String.join(",", signal(trade.plan()), entry(trade), exit(trade), tier(trade));
  }

  /// A refusal's row without its free text.
  String refusal(Refusal refusal) {
    Gap gap = refusal.gap();
    return String.join(
        ",",
        Integer.toString(refusal.at()),
        time(refusal.at()),
        Instant.ofEpochMilli(gap.anchorTime()).toString(),
        Long.toString(gap.timeframe().minutes()),
        gap.direction().name(),
        price(gap.lo()),
        price(gap.hi()),
        Integer.toString(refusal.v()),
        refusal.rule().missed().toString(),
        refusal.rule().toString());
  }

  private String signal(Proposed plan) {
    Armed armed = plan.armed();
    Gap gap = plan.occasion().gap();
    return String.join(
        ",",
        Integer.toString(plan.at()),
        time(plan.at()),
        Integer.toString(gap.ordinal()),
        Instant.ofEpochMilli(gap.anchorTime()).toString(),
        Long.toString(gap.timeframe().minutes()),
        gap.direction().name(),
        price(gap.lo()),
        price(gap.hi()),
        Integer.toString(plan.occasion().inverted()),
        Integer.toString(armed.broken().at()),
        String.join("+", armed.confluences()));
  }

  private String entry(Trade trade) {
    return String.join(
        ",",
        trade.plan().occasion().trade().sign() > 0 ? "LONG" : "SHORT",
        Integer.toString(trade.entry()),
        price(trade.price()),
        price(trade.plan().stop()),
        price(trade.plan().target()),
        trade.plan().targetLevel(),
        instrument.quantity(trade.lots()).toPlainString());
  }

  private String exit(Trade trade) {
    Exit exit = trade.exit();
    if (exit == null) {
      return ",,,OPEN," + amount(trade.fees()) + "," + amount(trade.borrow()) + ",,,";
    }
    BigDecimal gross = trade.gross(instrument, exit);
    BigDecimal net = trade.net(instrument, exit);
    return String.join(
        ",",
        Integer.toString(exit.at()),
        time(exit.at()),
        price(exit.price()),
        exit.leg().name(),
        amount(trade.fees()),
        amount(trade.borrow()),
        amount(net),
        multiple(net, trade),
        multiple(gross, trade));
  }

  private static String tier(Trade trade) {
    return trade.tier().toPlainString() + "," + DecisionLine.fraction(trade.score());
  }

  private String multiple(BigDecimal gained, Trade trade) {
    return gained.divide(trade.risked(instrument), 6, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String amount(BigDecimal value) {
    return value.setScale(8, RoundingMode.HALF_EVEN).toPlainString();
  }

  private String price(long ticks) {
    return instrument.price(ticks).toPlainString();
  }

  private String time(int index) {
    return Instant.ofEpochMilli(candles.get(index).openTime()).toString();
  }
}
