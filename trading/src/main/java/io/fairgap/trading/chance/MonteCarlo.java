package io.fairgap.trading.chance;

import io.fairgap.trading.performance.Figure;
import java.util.List;

/// What else the trades of a run could have made of its capital.
///
/// Profits are added, not compounded: each trade brings the money that it brought, whenever it
/// comes. Equity is seen at the exits only, so that an open loss does not count.
///
/// @param plan from which all of it follows
/// @param shuffled the same trades in another order: how much of the drawdown was the order's luck
/// @param redrawn as many trades, drawn with replacement: how much of the return was
/// @param skipped some trades are missed, as by somebody who sleeps
/// @param recosted all costs of a run multiplied by one factor, whose logarithm is uniform: half
///   the costs are as probable as double
public record MonteCarlo(
    Plan plan, Experiment shuffled, Experiment redrawn, Experiment skipped, Experiment recosted) {

  /// @param capital starting equity, above zero
  /// @param trades in the order in which they closed
  public static MonteCarlo of(double capital, List<TradeOutcome> trades, Plan plan) {
    if (trades.size() < Series.LEAST) {
      Experiment none = Experiment.unknown("there are fewer than ten trades");
      return new MonteCarlo(plan, none, none, none, none);
    }
    Draws draws = Draws.of(trades);
    Experiment shuffled = repeat(capital, draws, plan, 1, Draws::shuffle);
    return new MonteCarlo(
        plan,
        shuffled.withoutReturn("the same trades in another order earn the same"),
        repeat(capital, draws, plan, 2, Draws::redraw),
        repeat(capital, draws, plan, 3, (from, dice) -> from.skip(plan.skip(), dice)),
        repeat(
            capital,
            draws,
            plan,
            4,
            (from, dice) -> from.recost(plan.leastCost(), plan.mostCost(), dice)));
  }

  /// Draws one run, and returns its profits in their order.
  private interface Draw {
    double[] from(Draws draws, SplitMix dice);
  }

  private static Experiment repeat(double capital, Draws draws, Plan plan, int stream, Draw draw) {
    SplitMix dice = SplitMix.of(plan.seed(), stream);
    double[] returns = new double[plan.runs()];
    double[] drawdowns = new double[plan.runs()];
    int ruined = 0;
    for (int run = 0; run < plan.runs(); run++) {
      Course course = course(capital, draw.from(draws, dice));
      returns[run] = course.totalReturn();
      drawdowns[run] = course.drawdown();
      ruined += course.lost(plan.ruin()) ? 1 : 0;
    }
    Course actual = course(capital, draws.nets());
    return new Experiment(
        Spread.of(returns, actual.totalReturn()),
        Spread.of(drawdowns, actual.drawdown()),
        Figure.of((double) ruined / plan.runs()));
  }

  private static Course course(double capital, double[] profits) {
    Course course = new Course(capital);
    for (double profit : profits) {
      course.add(profit);
    }
    return course;
  }
}
