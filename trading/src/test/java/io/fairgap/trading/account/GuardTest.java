package io.fairgap.trading.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.fairgap.trading.decision.Decision.ModeChanged;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// An account of 100 that may lose a tenth a day and three tenths of its highest equity.
class GuardTest {
  private static final long HOUR = 3_600_000;
  private static final int DAY = 24;

  private final Guard guard = guard();
  private final List<ModeChanged> changes = new ArrayList<>();

  @Test
  void aDayThatCostsItsShareIsLockedUntilTheNext() {
    hours(1, "95", "90", "99");
    hours(DAY + 1, "99");

    assertThat(changes)
        .containsExactly(
            changed(Mode.REDUCING, ModeReason.DAILY_LOSS, "90", "100", "100"),
            changed(Mode.ACTIVE, ModeReason.DAY_ROLL, "99", "99", "100"));
  }

  @Test
  void aFallBelowThePeakHaltsUntilAHumanResumes() {
    hours(1, "100");
    hours(DAY + 1, "95", "91", "105");
    hours(2 * DAY + 1, "96");
    hours(3 * DAY + 1, "87");
    hours(4 * DAY + 1, "79");
    hours(5 * DAY + 1, "73.5");
    hours(6 * DAY + 1, "120");
    under(new Control(1, Mode.ACTIVE, "seen"), 6 * DAY + 2, "84.1");

    assertThat(changes)
        .containsExactly(
            changed(Mode.HALTED, ModeReason.DRAWDOWN, "73.5", "79", "105"),
            new ModeChanged(
                Mode.ACTIVE, ModeReason.CONTROL, 1, decimal("120"), decimal("120"), decimal("120")),
            new ModeChanged(
                Mode.REDUCING,
                ModeReason.DAILY_LOSS,
                1,
                decimal("84.1"),
                decimal("120"),
                decimal("120")));
  }

  @Test
  void aHumansOrderStandsUntilAnother() {
    under(new Control(1, Mode.HALTED, "storm"), 1, "100");
    under(new Control(1, Mode.HALTED, "storm"), DAY + 1, "100");
    under(new Control(2, Mode.REDUCING, "calmer"), DAY + 2, "100");
    under(new Control(1, Mode.HALTED, "storm"), DAY + 3, "100");

    assertThat(changes)
        .extracting(ModeChanged::mode, ModeChanged::control)
        .containsExactly(tuple(Mode.HALTED, 1L), tuple(Mode.REDUCING, 2L));
  }

  @Test
  void theStricterRestraintNamesTheMode() {
    under(new Control(1, Mode.REDUCING, "careful"), 1, "89");
    under(new Control(1, Mode.REDUCING, "careful"), 2, "69");

    assertThat(changes)
        .extracting(ModeChanged::mode, ModeChanged::reason)
        .containsExactly(
            tuple(Mode.REDUCING, ModeReason.CONTROL), tuple(Mode.HALTED, ModeReason.DRAWDOWN));
  }

  @Test
  void aLimitOfOneIsNone() {
    Guard open = new Guard(LossLimits.OFF, Calendar.ROUND_THE_CLOCK, HOUR, new BigDecimal("100"));
    open.begin(HOUR, Control.NONE);

    assertThat(open.watch(HOUR, new BigDecimal("-5"))).isFalse();
  }

  @Test
  void aRoundIsDueWhenALockEndsOrAnOrderIsNew() {
    hours(1, "90");
    Control order = new Control(1, Mode.ACTIVE, "go on");

    assertThat(guard.isDue(DAY * HOUR, Control.NONE)).isFalse();
    assertThat(guard.isDue((DAY + 1) * HOUR, Control.NONE)).isTrue();
    assertThat(guard.isDue(2 * HOUR, order)).isTrue();
  }

  @Test
  void aLimitIsAShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLimits(BigDecimal.ZERO, BigDecimal.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLimits(BigDecimal.ONE, new BigDecimal("1.1")));
  }

  /// Against a reading of the whole history at every hour.
  @Property(tries = 200)
  void theModeIsWhatTheWholeHistorySays(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NaiveGuard naive = new NaiveGuard();
    Guard quick = guard();
    Control order = Control.NONE;
    long equity = 1_000_000;
    for (int hour = 1; hour < 300; hour += 1 + random.nextInt(5)) {
      if (random.nextInt(30) == 0) {
        Mode mode = Mode.values()[random.nextInt(3)];
        order = new Control(order.number() + 1, mode, "dice");
      }
      equity = Math.max(1, equity + random.nextInt(-60_000, 58_000));
      BigDecimal now = BigDecimal.valueOf(equity, 4);
      if (random.nextInt(4) == 0) {
        quick = putBack(quick);
      }
      quick.begin(hour * HOUR, order);
      quick.watch(hour * HOUR, now);
      naive.hour(hour, order, now);

      assertThat(quick.standing().mode()).isEqualTo(naive.mode());
      assertThat(quick.standing().peak()).isEqualByComparingTo(naive.peak());
      assertThat(quick.standing().dayStart()).isEqualByComparingTo(naive.dayStart());
    }
  }

  /// Remembers every hour and looks at all of them again.
  private static final class NaiveGuard {
    private record Hour(int day, Control order, BigDecimal equity) {}

    private final List<Hour> hours = new ArrayList<>();

    void hour(int hour, Control order, BigDecimal equity) {
      hours.add(new Hour((hour - 1) / DAY, order, equity));
    }

    /// Index of the hour with which a human resumed last; −1 for none.
    private int resumed() {
      int resumed = -1;
      for (int i = 0; i < hours.size(); i++) {
        Control before = i == 0 ? Control.NONE : hours.get(i - 1).order();
        boolean isNew = hours.get(i).order().number() > before.number();
        if (isNew && hours.get(i).order().mode() == Mode.ACTIVE) {
          resumed = i;
        }
      }
      return resumed;
    }

    private BigDecimal before(int hour) {
      return hour == 0 ? new BigDecimal("100") : hours.get(hour - 1).equity();
    }

    private BigDecimal peakAt(int hour) {
      BigDecimal peak = before(Math.max(0, resumed()));
      for (int i = Math.max(0, resumed()); i <= hour; i++) {
        peak = peak.max(hours.get(i).equity());
      }
      return peak;
    }

    BigDecimal peak() {
      return peakAt(hours.size() - 1);
    }

    BigDecimal dayStart() {
      return before(firstOfDay());
    }

    /// The first hour of the day, or the one with which a human resumed in it.
    private int firstOfDay() {
      int first = hours.size() - 1;
      while (first > 0 && hours.get(first - 1).day() == hours.getLast().day()) {
        first--;
      }
      return Math.max(first, resumed());
    }

    private boolean fell(BigDecimal from, BigDecimal equity, String left) {
      return equity.compareTo(from.multiply(new BigDecimal(left))) <= 0;
    }

    Mode mode() {
      boolean fallen = false;
      for (int i = Math.max(0, resumed()); i < hours.size(); i++) {
        fallen |= fell(peakAt(i), hours.get(i).equity(), "0.7");
      }
      boolean locked = false;
      for (int i = firstOfDay(); i < hours.size(); i++) {
        locked |= fell(dayStart(), hours.get(i).equity(), "0.9");
      }
      Mode ordered = hours.getLast().order().mode();
      if (fallen || ordered == Mode.HALTED) {
        return Mode.HALTED;
      }
      return locked || ordered == Mode.REDUCING ? Mode.REDUCING : Mode.ACTIVE;
    }
  }

  private static Guard guard() {
    return new Guard(LossLimits.DEFAULTS, Calendar.ROUND_THE_CLOCK, HOUR, new BigDecimal("100"));
  }

  private static Guard putBack(Guard guard) {
    StateWriter out = new StateWriter();
    guard.save(out);
    CoreState state = out.state();
    Guard other = guard();
    StateReader in = new StateReader(state);
    other.load(in);
    in.end();
    return other;
  }

  private void hours(int first, String... equities) {
    for (int i = 0; i < equities.length; i++) {
      under(Control.NONE, first + i, equities[i]);
    }
  }

  /// @param hour at which the candle closes
  private void under(Control order, int hour, String equity) {
    if (guard.begin(hour * HOUR, order)) {
      changes.add(guard.change());
    }
    if (guard.watch(hour * HOUR, new BigDecimal(equity))) {
      changes.add(guard.change());
    }
  }

  private static ModeChanged changed(
      Mode mode, ModeReason reason, String equity, String dayStart, String peak) {
    return new ModeChanged(mode, reason, 0, decimal(equity), decimal(dayStart), decimal(peak));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
