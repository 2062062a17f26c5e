package io.fairgap.backtest.experiment;

import io.fairgap.backtest.experiment.Sweep.Row;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Trials;
import io.fairgap.trading.performance.TrustFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A sweep seen as a whole: its best runs, how stable they are, and what the best of so many is
/// worth. Every run counts as a trial, also one without trades.
///
/// Trials that are alike count for fewer than there are; how alike they are is not measured, so all
/// count in full, which deflates the best too much rather than too little.
///
/// @param rows in the order of the grid's points, at least one
/// @param expectedBest the daily Sharpe ratio that the best of so many shows without any skill
/// @param deflatedSharpe how probable it is that the true Sharpe ratio of the best run by net
///   result is above that
public record SweepStudy(Grid grid, List<Row> rows, Figure expectedBest, Figure deflatedSharpe) {
  /// Fewer trades than this say nothing about a strategy.
  private static final int FEW = 30;

  private static final Comparator<Row> BEST_FIRST =
      Comparator.comparingDouble(Row::net).reversed().thenComparingLong(Row::point);

  public SweepStudy {
    rows = List.copyOf(rows);
  }

  /// How the runs one step away did.
  ///
  /// @param mean of their net results
  /// @param paid how many of them ended above their capital
  public record Neighbours(double mean, int paid, int all) {}

  /// @param best the equity curve of the best run by net result
  public static SweepStudy of(Grid grid, List<Row> rows, EquityCurve best) {
    double[] sharpes =
        rows.stream()
            .map(Row::dailySharpe)
            .<Double>mapMulti((sharpe, taker) -> {
              if (sharpe instanceof Figure.Defined(double value)) {
                taker.accept(value);
              }
            })
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (sharpes.length < 2) {
      Figure none = Figure.undefined("fewer than two of the runs have a Sharpe ratio");
      return new SweepStudy(grid, rows, none, none);
    }
    Trials spread = Trials.of(sharpes, 0);
    Trials trials = new Trials(spread.meanSharpe(), spread.sharpeVariance(), rows.size());
    return new SweepStudy(
        grid,
        rows,
        Figure.of(trials.expectedMaximumSharpe()),
        TrustFigures.deflatedSharpe(best, trials));
  }

  /// The best run by net result; of equals the first.
  public static Row best(List<Row> rows) {
    return rows.stream().min(BEST_FIRST).orElseThrow();
  }

  /// The best runs by net result.
  public List<Row> best(int most) {
    return rows.stream().sorted(BEST_FIRST).limit(most).toList();
  }

  /// The heat map's runs; none for a sweep of a single setting.
  public Optional<Plane> plane() {
    return Plane.of(grid, rows, best(rows).point());
  }

  public int trials() {
    return rows.size();
  }

  /// Empty where nothing is one step away.
  public Optional<Neighbours> neighbours(long point) {
    List<Row> near =
        grid.neighbours(point).stream().map(other -> rows.get(Math.toIntExact(other))).toList();
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Neighbours(
                near.stream().mapToDouble(Row::net).average().orElseThrow(),
                (int) near.stream().filter(row -> row.net() > 0).count(),
                near.size()));
  }

  /// Keys whose first or last value the best run has, of those with three values or more: what lies
  /// beyond was not tried.
  public List<String> edges() {
    List<String> point = grid.point(best(rows).point());
    List<String> edges = new ArrayList<>();
    for (int axis = 0; axis < point.size(); axis++) {
      List<String> values = grid.axes().get(axis).values();
      String value = point.get(axis);
      if (values.size() > 2
          && (value.equals(values.getFirst()) || value.equals(values.getLast()))) {
        edges.add(grid.axes().get(axis).key() + " = " + value);
      }
    }
    return List.copyOf(edges);
  }

  /// What the best of so many runs is worth, in sentences.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    String trials = "These are %,d trials.".formatted(trials());
    if (!(expectedBest instanceof Figure.Defined(double expected)
        && best(rows).dailySharpe() instanceof Figure.Defined(double shown))) {
      words.add(trials + " Too few of them traded to say what luck would give.");
    } else {
      words.add(
          (trials
                  + " Of so many without any skill, spread like these, the best would show a daily"
                  + " Sharpe ratio of about %.3f; the best by net result here has %.3f.")
              .formatted(expected, shown));
      words.add(
          shown > expected
              ? "That is more, but the trials were all made on the same candles."
              : "So nothing here says more than luck would.");
    }
    if (deflatedSharpe instanceof Figure.Defined(double probability)) {
      words.add(
          "The deflated Sharpe ratio, the probability that its true Sharpe ratio is above what luck shows, is %.1f %%; 95 %% would convince."
              .formatted(100 * probability));
    }
    int trades = best(rows).trades();
    if (trades < FEW) {
      words.add(
          "The best run has %d trade%s; with fewer than %d nobody can tell."
              .formatted(trades, trades == 1 ? "" : "s", FEW));
    }
    if (!edges().isEmpty()) {
      words.add(
          "The best lies at the edge of what was tried ("
              + String.join(", ", edges())
              + "): what lies beyond nobody has seen.");
    }
    return List.copyOf(words);
  }

  /// The options that run a point by itself, its trials counted.
  public String options(long point) {
    List<String> values = grid.point(point);
    StringBuilder options = new StringBuilder();
    for (int axis = 0; axis < values.size(); axis++) {
      options.append("--set ").append(grid.axes().get(axis).key());
      options.append('=').append(values.get(axis)).append(' ');
    }
    return options.append("--trials ").append(trials()).toString();
  }
}
