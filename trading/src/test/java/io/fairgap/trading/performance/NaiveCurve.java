package io.fairgap.trading.performance;

import io.fairgap.trading.performance.EquityCurve.DayClose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What [DailyEquity] computes candle by candle, computed once more by looking at the whole list
/// again for every candle: the executable specification of the fast one.
///
/// @param marks the equity at every close; the start is the first of them
record NaiveCurve(List<Mark> marks) {
  private static final double MILLIS_PER_DAY = 86_400_000;

  record Mark(long at, double equity, boolean holding) {}

  /// A drawdown from the last mark at the peak to the first mark back at it, or to the last mark.
  record Drawdown(int from, int to, boolean open) {}

  List<DayClose> days() {
    List<DayClose> days = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      if (i == marks.size() - 1 || day(i + 1) != day(i)) {
        days.add(new DayClose(day(i), marks.get(i).equity()));
      }
    }
    return days;
  }

  /// Depth below the highest equity up to and including the mark, as a share of it.
  double depth(int mark) {
    double peak = marks.get(0).equity();
    for (Mark earlier : marks.subList(0, mark + 1)) {
      peak = Math.max(peak, earlier.equity());
    }
    return (peak - marks.get(mark).equity()) / peak;
  }

  List<Drawdown> drawdowns() {
    List<Drawdown> drawdowns = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      if (depth(i) > 0 && depth(i - 1) == 0) {
        int end = i;
        while (end < marks.size() && depth(end) > 0) {
          end++;
        }
        boolean open = end == marks.size();
        drawdowns.add(new Drawdown(i - 1, open ? end - 1 : end, open));
      }
    }
    return drawdowns;
  }

  double depth(Drawdown drawdown) {
    double deepest = 0;
    for (int i = drawdown.from(); i <= drawdown.to(); i++) {
      deepest = Math.max(deepest, depth(i));
    }
    return deepest;
  }

  long length(Drawdown drawdown) {
    return marks.get(drawdown.to()).at() - marks.get(drawdown.from()).at();
  }

  /// From the first mark at the greatest depth to the recovery.
  long climb(Drawdown drawdown) {
    int bottom = drawdown.from();
    while (depth(bottom) != depth(drawdown)) {
      bottom++;
    }
    return marks.get(drawdown.to()).at() - marks.get(bottom).at();
  }

  double ulcer() {
    double squares = 0;
    for (int i = 1; i < marks.size(); i++) {
      squares += depth(i) * depth(i);
    }
    return Math.sqrt(squares / (marks.size() - 1));
  }

  long holding() {
    return marks.stream().skip(1).filter(Mark::holding).count();
  }

  DrawdownFigures figures(double total, double compoundAnnual) {
    List<Drawdown> drawdowns = drawdowns();
    if (drawdowns.isEmpty()) {
      Figure none = Figure.undefined("the equity was never below its peak");
      Figure zero = Figure.of(0);
      return new DrawdownFigures(zero, zero, false, none, none, none, zero, none, none, none);
    }
    Drawdown deepest = first(drawdowns, this::depth);
    Drawdown longest = first(drawdowns, this::length);
    return new DrawdownFigures(
        Figure.of(-depth(deepest)),
        Figure.of(length(longest) / MILLIS_PER_DAY),
        longest.open(),
        Figure.of(-sum(drawdowns, this::depth) / drawdowns.size()),
        Figure.of(sum(drawdowns, this::length) / MILLIS_PER_DAY / drawdowns.size()),
        deepest.open()
            ? Figure.undefined("the deepest drawdown had not recovered by the end")
            : Figure.of(climb(deepest) / MILLIS_PER_DAY),
        Figure.of(ulcer()),
        Figure.of(compoundAnnual / ulcer()),
        Figure.of(compoundAnnual / depth(deepest)),
        Figure.of(total / depth(deepest)));
  }

  /// The drawdown with the greatest measure, the first among equals.
  private static Drawdown first(List<Drawdown> drawdowns, ToDoubleFunction<Drawdown> measure) {
    Drawdown best = drawdowns.getFirst();
    for (Drawdown drawdown : drawdowns) {
      if (measure.applyAsDouble(drawdown) > measure.applyAsDouble(best)) {
        best = drawdown;
      }
    }
    return best;
  }

  private static double sum(List<Drawdown> drawdowns, ToDoubleFunction<Drawdown> measure) {
    double sum = 0;
    for (Drawdown drawdown : drawdowns) {
      sum += measure.applyAsDouble(drawdown);
    }
    return sum;
  }

  private long day(int mark) {
    return Math.ceilDiv(marks.get(mark).at(), Samples.DAY) - 1;
  }
}
