package io.fairgap.trading.account;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;

/// Whether an account may enter: what a human ordered, what the day cost, how far it has fallen.
///
/// It looks twice a round. Before the candles meet the orders ([#begin]) a new trading day lifts
/// the lock of the day before, then a human's order counts. When the candles have met them
/// ([#watch]) the equity at their closes is held against the limits, before anything is proposed. A
/// loss that reaches a limit counts; the strictest restraint names the mode, a human's before the
/// others.
///
/// A human's word to resume lifts every lock, and both limits are measured from there on.
public final class Guard implements Stateful {
  private final LossLimits limits;
  private final TradingDays days;
  private final long timeframe;
  private BigDecimal equity;
  private BigDecimal dayStart;
  private BigDecimal peak;
  private BigDecimal dayFloor = BigDecimal.ZERO;
  private BigDecimal peakFloor = BigDecimal.ZERO;
  private boolean dayLocked;
  private boolean fallen;
  private Control control = Control.NONE;
  private Mode mode = Mode.ACTIVE;
  private ModeReason reason = ModeReason.START;
  private long since = Long.MIN_VALUE;

  /// @param calendar whose days count
  /// @param timeframe length of a candle in milliseconds
  public Guard(LossLimits limits, Calendar calendar, long timeframe, BigDecimal capital) {
    this.limits = limits;
    this.timeframe = timeframe;
    days = new TradingDays(calendar);
    equity = capital;
    dayStart = capital;
    peak = capital;
    measure();
  }

  /// Whether [#begin] would do more than go on: such a round counts even if nothing else happens.
  public boolean isDue(long instant, Control standing) {
    return standing.number() > control.number() || (dayLocked && instant - timeframe >= days.end());
  }

  /// A round begins.
  ///
  /// @param instant at which its candles closed, epoch milliseconds
  /// @param standing what a human ordered last
  /// @return whether mode or reason changed
  public boolean begin(long instant, Control standing) {
    ModeReason lifted = ModeReason.DAY_ROLL;
    if (days.moveTo(instant - timeframe)) {
      dayStart = equity;
      dayLocked = false;
      measure();
    }
    if (standing.number() > control.number()) {
      control = standing;
      lifted = ModeReason.CONTROL;
      if (control.mode() == Mode.ACTIVE) {
        startAnew();
      }
    }
    return settle(instant, lifted);
  }

  /// The candles have met the orders.
  ///
  /// @param now the equity at their closes, exact
  /// @return whether mode or reason changed
  public boolean watch(long instant, BigDecimal now) {
    equity = now;
    if (now.compareTo(peak) > 0) {
      peak = now;
      measure();
    }
    dayLocked |= isReached(limits.dailyLoss(), dayFloor);
    fallen |= isReached(limits.drawdown(), peakFloor);
    return settle(instant, reason);
  }

  private boolean isReached(BigDecimal limit, BigDecimal floor) {
    return limit.compareTo(BigDecimal.ONE) < 0 && equity.compareTo(floor) <= 0;
  }

  private void startAnew() {
    dayLocked = false;
    fallen = false;
    dayStart = equity;
    peak = equity;
    measure();
  }

  private void measure() {
    dayFloor = dayStart.multiply(BigDecimal.ONE.subtract(limits.dailyLoss()));
    peakFloor = peak.multiply(BigDecimal.ONE.subtract(limits.drawdown()));
  }

  /// @param lifted the reason when nothing restrains any more
  private boolean settle(long instant, ModeReason lifted) {
    if (control.mode() == Mode.HALTED) {
      return become(instant, Mode.HALTED, ModeReason.CONTROL);
    }
    if (fallen) {
      return become(instant, Mode.HALTED, ModeReason.DRAWDOWN);
    }
    if (control.mode() == Mode.REDUCING) {
      return become(instant, Mode.REDUCING, ModeReason.CONTROL);
    }
    if (dayLocked) {
      return become(instant, Mode.REDUCING, ModeReason.DAILY_LOSS);
    }
    return mode != Mode.ACTIVE && become(instant, Mode.ACTIVE, lifted);
  }

  private boolean become(long instant, Mode next, ModeReason why) {
    if (mode == next && reason == why) {
      return false;
    }
    mode = next;
    reason = why;
    since = instant;
    return true;
  }

  /// Whether new entries are refused.
  public boolean isRestrained() {
    return mode != Mode.ACTIVE;
  }

  /// The equity that was watched last.
  public BigDecimal equity() {
    return equity;
  }

  /// The mode as it is now, as a decision.
  public Decision.ModeChanged change() {
    return new Decision.ModeChanged(mode, reason, control.number(), equity, dayStart, peak);
  }

  /// A proposal that would pass in another mode.
  public Decision.Refused refuse(Proposal proposal) {
    return proposal.refused(
        Rule.MODE,
        new Decision.Fact("mode", mode.name()),
        new Decision.Fact("reason", reason.toString()));
  }

  /// How it stands.
  public Standing standing() {
    return new Standing(mode, reason, since, control.number(), equity, dayStart, peak, limits);
  }

  /// How an account stands to its limits.
  ///
  /// @param since instant of the round that brought mode and reason; [Long#MIN_VALUE] before the
  ///   first change
  /// @param control number of the last order that has taken effect, 0 for none
  /// @param equity at the last closes
  /// @param dayStart equity with which the day began, or when a human resumed
  /// @param peak the highest equity, since a human resumed
  public record Standing(
      Mode mode,
      ModeReason reason,
      long since,
      long control,
      BigDecimal equity,
      BigDecimal dayStart,
      BigDecimal peak,
      LossLimits limits) {}

  @Override
  public void save(StateWriter out) {
    days.save(out);
    out.put(equity).put(dayStart).put(peak).put(dayLocked).put(fallen);
    out.put(control.number()).put(control.mode().ordinal()).put(control.reason());
    out.put(mode.ordinal()).put(reason.ordinal()).put(since);
  }

  @Override
  public void load(StateReader in) {
    days.load(in);
    equity = in.getDecimal();
    dayStart = in.getDecimal();
    peak = in.getDecimal();
    dayLocked = in.getBoolean();
    fallen = in.getBoolean();
    control = new Control(in.getLong(), Mode.values()[in.getInt()], in.getText());
    mode = Mode.values()[in.getInt()];
    reason = ModeReason.values()[in.getInt()];
    since = in.getLong();
    measure();
  }
}
