package io.fairgap.benchmarks.command;

import io.fairgap.benchmarks.report.Figure;
import io.fairgap.benchmarks.series.Market;
import java.util.ArrayList;
import java.util.List;

/// Every figure that has a goal, measured one after the other.
final class Goals {
  private static final String SPEED = "million candles/s";

  private final Measured measured;

  Goals(Measured measured) {
    this.measured = measured;
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Market market : Market.values()) {
      double detect = measured.time("DetectorsBenchmark.detect", market.name());
      figures.add(Figure.atLeast("all detectors, " + market.title(), millions(detect), SPEED, 10));
    }
    figures.add(
        Figure.atMost(
            "allocated where nothing happens",
            measured.allocation("EventlessBenchmark.fold"),
            "bytes/candle",
            0.01));
    figures.add(
        Figure.atLeast(
            "IFVG backtest through the stream",
            millions(measured.time("BacktestBenchmark.stream")),
            SPEED,
            3));
    figures.add(
        Figure.atMost(
            "the stream adds to a bare loop",
            measured.time("HandOverBenchmark.stream") - measured.time("HandOverBenchmark.loop"),
            "ns/candle",
            20));
    figures.add(
        Figure.atMost(
            "a candle among 10^7 against 10^5",
            measured.timeOfLong("LengthBenchmark.longer")
                / measured.time("LengthBenchmark.shorter"),
            "times",
            1.2));
    addCrossover(figures);
    double read = measured.time("ReadingBenchmark.read");
    figures.add(
        Figure.atLeast("unzipping and parsing a file", millions(read), "million rows/s", 4));
    return figures;
  }

  private void addCrossover(List<Figure> figures) {
    double ours = measured.time("CrossoverBenchmark.stream");
    double theirs = measured.time("CrossoverBenchmark.ta4j");
    figures.add(Figure.atLeast("crossover 10/20 through the stream", millions(ours), SPEED, 8));
    figures.add(
        Figure.atLeast(
            "crossover against ta4j at " + hundredths(millions(theirs)) + " million",
            theirs / ours,
            "times",
            5));
  }

  private static double millions(double nanoseconds) {
    return 1_000 / nanoseconds;
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
