package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.DAY;
import static io.fairgap.trading.performance.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.fairgap.trading.performance.EquityCurve.DayClose;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyEquityTest {
  private static final long HOUR = 3_600_000;

  @Test
  void aDayKeepsItsLastEquityAndOneWithoutCandlesHasNone() {
    DailyEquity equity = DailyEquity.startingWith(100, START + 22 * HOUR);

    equity.feed(START + 23 * HOUR, 101, false);
    equity.feed(START + 23 * HOUR + 1, 102, true);
    equity.feed(START + 3 * DAY + HOUR, 104, true);

    assertThat(equity.curve())
        .isEqualTo(
            new EquityCurve(
                START + 22 * HOUR,
                100,
                List.of(new DayClose(19_000, 102), new DayClose(19_003, 104)),
                START + 3 * DAY + HOUR,
                3,
                2,
                new UnderwaterState(
                    104, START + 3 * DAY + HOUR, 0, START + 22 * HOUR, 0, 0, 0, 0, 0, 0, 0)));
  }

  @Test
  void aCandleThatClosesAtMidnightBelongsToTheDayThatEnds() {
    DailyEquity equity = DailyEquity.startingWith(100, START);

    equity.feed(START + DAY, 101, false);
    equity.feed(START + DAY + 1, 102, false);

    assertThat(equity.curve().days())
        .containsExactly(new DayClose(19_000, 101), new DayClose(19_001, 102));
  }

  @Test
  void daysBeforeTheEpochAreDaysToo() {
    DailyEquity equity = DailyEquity.startingWith(100, -DAY - HOUR);

    equity.feed(-DAY, 101, false);
    equity.feed(-DAY + HOUR, 102, false);
    equity.feed(0, 103, false);

    assertThat(equity.curve().days()).containsExactly(new DayClose(-2, 101), new DayClose(-1, 103));
  }

  @Test
  void aRunOfManyYearsKeepsAllItsDays() {
    DailyEquity equity = DailyEquity.startingWith(1, START);

    for (int day = 1; day <= 5_000; day++) {
      equity.feed(START + day * DAY, day, false);
    }

    List<DayClose> days = equity.curve().days();
    assertThat(days).hasSize(5_000);
    assertThat(days)
        .allMatch(day -> day.equity() == day.epochDay() - 18_999, "one close for each day");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void equityThatIsNoNumberIsABug(double wrong) {
    DailyEquity equity = DailyEquity.startingWith(100, START);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> equity.feed(START + 1, wrong, false))
        .withMessage(
            "equity is a finite number at a later time than 1641600000000, not "
                + wrong
                + " at 1641600000001");
  }

  @Test
  void timeThatDoesNotAdvanceIsABug() {
    DailyEquity equity = DailyEquity.startingWith(100, START);

    equity.feed(START + 1, 100, false);

    assertThatIllegalArgumentException().isThrownBy(() -> equity.feed(START + 1, 100, false));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRunStartsWithEquityAboveZero(double wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailyEquity.startingWith(wrong, START))
        .withMessage("a run starts with equity above zero: " + wrong);
  }

  /// What the virtual machine allocates on its own account now and then, it does not in every
  /// round.
  @Test
  void feedingAllocatesNothing() {
    DailyEquity equity = DailyEquity.startingWith(1_000, START);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;

    for (int round = 0; round < 6; round++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      feedMinutes(equity, round * 200_000, (round + 1) * 200_000);
      least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(least).isZero();
  }

  /// Minutes from one number to another of a saw-tooth: 1,200,000 of them are 834 days, which fit
  /// into the room that there is at first.
  private static void feedMinutes(DailyEquity equity, int from, int to) {
    for (int minute = from + 1; minute <= to; minute++) {
      equity.feed(START + minute * 60_000L, 1_000 + minute % 777, (minute & 7) != 0);
    }
  }
}
