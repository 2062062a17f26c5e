package io.fairgap.backtest.specification;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import java.math.BigDecimal;

/// What the account may lose: `risk.dailyLoss` of the equity at the day's start ends new entries
/// for the day, `risk.drawdown` below the highest equity ends them for good, as nobody resumes
/// here.
///
/// With one symbol an entry never waits while a position loses, so nothing has to be taken back.
final class Limits {
  private final Market market;
  private final Journal journal;
  private BigDecimal equity;
  private BigDecimal dayStart;
  private BigDecimal peak;
  private Mode mode = Mode.ACTIVE;
  private ModeReason reason = ModeReason.START;

  Limits(Market market, Journal journal, BigDecimal capital) {
    this.market = market;
    this.journal = journal;
    equity = capital;
    dayStart = capital;
    peak = capital;
  }

  /// The first candle of a day lifts the lock of the day before.
  void roll(int t) {
    if (t == 0 || day(t) == day(t - 1)) {
      return;
    }
    dayStart = equity;
    if (mode == Mode.REDUCING) {
      become(t, Mode.ACTIVE, ModeReason.DAY_ROLL);
    }
  }

  private long day(int t) {
    return market.days().dayStart(market.ltf().openTime(t));
  }

  /// The equity at a candle's close.
  void look(int t, BigDecimal now) {
    equity = now;
    peak = peak.max(now);
    if (mode == Mode.HALTED) {
      return;
    }
    if (lost("risk.drawdown", peak)) {
      become(t, Mode.HALTED, ModeReason.DRAWDOWN);
    } else if (mode == Mode.ACTIVE && lost("risk.dailyLoss", dayStart)) {
      become(t, Mode.REDUCING, ModeReason.DAILY_LOSS);
    }
  }

  private boolean lost(String limit, BigDecimal from) {
    BigDecimal share = market.parameters().number(limit);
    BigDecimal least = from.subtract(from.multiply(share));
    return share.compareTo(BigDecimal.ONE) < 0 && equity.compareTo(least) <= 0;
  }

  private void become(int t, Mode next, ModeReason why) {
    mode = next;
    reason = why;
    journal.decide(t, new Decision.ModeChanged(next, why, 0, equity, dayStart, peak));
  }

  Mode mode() {
    return mode;
  }

  ModeReason reason() {
    return reason;
  }
}
