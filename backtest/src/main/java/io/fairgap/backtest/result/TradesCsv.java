package io.fairgap.backtest.result;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The rows of `trades.csv`: one filled entry each, in order of time.
///
/// `anchor` counts the candles of the gap's timeframe, `signal`, `v`, `m`, `entry` and `exit` those
/// of the traded one, all from 0; amounts have eight decimals, R and score six. `range_position` is
/// where the arming candle closed between the external swing low, 0, and high, 1; empty without a
/// range.
public final class TradesCsv {
  static final String HEADER =
      "signal,signal_time,anchor,anchor_time,timeframe_min,gap_direction,lo,hi,v,m,confluences,side,"
          + "entry,entry_price,stop,target,target_level,quantity,exit,exit_time,exit_price,reason,"
          + "fees,borrow,pnl,R,R_gross,tier,score,symbol,strategy,entry_time,mae_R,mfe_R,range_position";

  private TradesCsv() {}

  /// All rows, the header first, without line feeds.
  public static List<String> rows(List<Trade> trades) {
    List<String> rows = new ArrayList<>();
    rows.add(HEADER);
    trades.forEach(trade -> rows.add(row(trade)));
    return rows;
  }

  private static String row(Trade trade) {
    Proposal proposal = trade.proposal();
    Occasion place = proposal.occasion();
    Instrument instrument = trade.instrument();
    CsvRow row = new CsvRow();
    row.add(place.row()).add(time(place.time()));
    Columns.gap(row, place, instrument);
    row.add(place.inverted() < 0 ? "" : place.inverted());
    row.add(place.broken() < 0 ? "" : place.broken());
    row.add(String.join("+", proposal.confluences()));
    row.add(proposal.direction() == Direction.BULLISH ? "LONG" : "SHORT");
    row.add(trade.entryRow()).add(trade.entered().mean(instrument).toPlainString());
    row.add(price(instrument, proposal.stop())).add(price(instrument, proposal.target()));
    row.add(proposal.targetLevel()).add(trade.quantity().toPlainString());
    outcome(row, trade, instrument);
    row.add(trade.intent().tier().toPlainString());
    row.add(DecisionLine.fraction(trade.intent().score()));
    row.add(proposal.symbol()).add(proposal.strategy()).add(time(trade.entryTime()));
    excursions(row, trade);
    return row.add(position(proposal)).toString();
  }

  private static void outcome(CsvRow row, Trade trade, Instrument instrument) {
    Trade.Exit exit = trade.exit();
    if (exit == null) {
      row.add("").add("").add("").add("OPEN");
      row.add(amount(trade.fees())).add(amount(trade.borrow())).add("").add("").add("");
      return;
    }
    row.add(exit.row()).add(time(exit.time())).add(trade.left().mean(instrument).toPlainString());
    row.add(exit.leg()).add(amount(trade.fees())).add(amount(trade.borrow()));
    row.add(amount(trade.net())).add(multiple(trade, trade.net()));
    row.add(multiple(trade, trade.gross()));
  }

  /// The worst and the best open result while the trade lasted.
  private static void excursions(CsvRow row, Trade trade) {
    boolean rises = trade.proposal().direction() == Direction.BULLISH;
    long worst = rises ? trade.lowest() : trade.highest();
    long best = rises ? trade.highest() : trade.lowest();
    row.add(multiple(trade, trade.grossAt(worst))).add(multiple(trade, trade.grossAt(best)));
  }

  /// Where the arming close stood in the dealing range.
  private static String position(Proposal proposal) {
    DealingRange range = proposal.occasion().range();
    return range == null ? "" : DecisionLine.fraction(range.positionOf(proposal.close()));
  }

  private static String multiple(Trade trade, BigDecimal amount) {
    return trade.risk().signum() == 0
        ? ""
        : trade.inR(amount).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String price(Instrument instrument, long ticks) {
    return ticks == 0 ? "" : instrument.price(ticks).toPlainString();
  }

  private static String amount(BigDecimal value) {
    return value.setScale(8, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
