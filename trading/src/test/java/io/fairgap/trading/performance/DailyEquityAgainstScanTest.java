package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.performance.NaiveCurve.Mark;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/// The accumulator against a scan of the whole list, on random curves.
class DailyEquityAgainstScanTest {
  private static final Figure NONE = Figure.undefined(Reasons.NO_DRAWDOWN);

  /// One step of a curve: minutes since the candle before, the change of equity, a position or not.
  record Step(int minutes, int change, boolean holding) {}

  @Provide
  Arbitrary<List<Mark>> marks() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    Tuple.of(5, Arbitraries.integers().between(1, 600)),
                    Tuple.of(1, Arbitraries.just(1_440)),
                    Tuple.of(1, Arbitraries.integers().between(1_000, 6_000))),
                Arbitraries.integers().between(-3, 3),
                Arbitraries.of(true, false))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(60).map(DailyEquityAgainstScanTest::walk);
  }

  @Property(tries = 500)
  void daysAndCountsAreThoseOfAScan(@ForAll("marks") List<Mark> marks) {
    EquityCurve curve = feed(start(marks), marks, 1, marks.size()).curve();

    NaiveCurve naive = new NaiveCurve(marks);
    assertThat(curve)
        .isEqualTo(
            new EquityCurve(
                START,
                marks.getFirst().equity(),
                naive.days(),
                marks.getLast().at(),
                marks.size() - 1,
                naive.holding(),
                curve.underwater()));
  }

  @Property(tries = 500)
  void drawdownsAreThoseOfAScan(@ForAll("marks") List<Mark> marks) {
    EquityCurve curve = feed(start(marks), marks, 1, marks.size()).curve();
    DrawdownFigures figures = DrawdownFigures.of(curve, Figure.of(1), Figure.of(2));

    assertThat(figures).isEqualTo(new NaiveCurve(marks).figures(1, 2));
  }

  @Property(tries = 300)
  void aDrawdownOfEquityThatStaysAboveZeroLiesBetweenMinusOneAndZero(
      @ForAll("marks") List<Mark> marks) {
    EquityCurve curve = feed(start(marks), marks, 1, marks.size()).curve();

    Figure deepest = DrawdownFigures.of(curve, NONE, NONE).deepest();

    assertThat(deepest.where(depth -> depth >= -1 && depth <= 0, "out of range"))
        .isInstanceOf(Figure.Defined.class);
  }

  @Property(tries = 300)
  void aRunThatStoppedAndWentOnHasTheSameBits(
      @ForAll("marks") List<Mark> marks, @ForAll @IntRange(min = 1, max = 60) int stop) {
    int cut = Math.min(stop, marks.size());

    EquityCurve half = feed(start(marks), marks, 1, cut).curve();
    EquityCurve resumed = feed(DailyEquity.restoredFrom(half), marks, cut, marks.size()).curve();

    assertThat(resumed).isEqualTo(feed(start(marks), marks, 1, marks.size()).curve());
  }

  private static List<Mark> walk(List<Step> steps) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(START, 20, false));
    for (Step step : steps) {
      Mark before = marks.getLast();
      double equity = Math.max(1, before.equity() + step.change());
      marks.add(new Mark(before.at() + step.minutes() * 60_000L, equity, step.holding()));
    }
    return marks;
  }

  private static DailyEquity start(List<Mark> marks) {
    return DailyEquity.startingWith(marks.getFirst().equity(), marks.getFirst().at());
  }

  private static DailyEquity feed(DailyEquity equity, List<Mark> marks, int from, int to) {
    for (Mark mark : marks.subList(from, to)) {
      equity.feed(mark.at(), mark.equity(), mark.holding());
    }
    return equity;
  }
}
