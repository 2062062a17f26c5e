package io.fairgap.backtest.experiment;

import io.fairgap.backtest.run.Observer;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TrustFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/// Runs every point of a grid over candles that were loaded once, on all cores, and keeps one row a
/// run.
///
/// The rows are in the order of the grid, whatever the order in which the runs ended, so a sweep is
/// as repeatable as a single run.
public final class Sweep {
  private Sweep() {}

  /// What one run came to.
  ///
  /// @param point number of the point in its grid
  /// @param meanR mean result of a trade in R
  /// @param dailySharpe Sharpe ratio of daily returns, not annualised
  public record Row(
      long point,
      int trades,
      double net,
      Figure meanR,
      Figure profitFactor,
      Figure tStatistic,
      Figure maxDrawdown,
      Figure dailySharpe) {

    static Row of(long point, Result result) {
      Statistics s = result.statistics();
      return new Row(
          point,
          s.trades().trades(),
          result.equity().subtract(result.ledger().capital()).doubleValue(),
          s.risk().mean(),
          s.trades().profitFactor(),
          s.risk().tStatistic(),
          s.drawdowns().deepest(),
          TrustFigures.dailySharpe(result.curve()));
    }
  }

  /// Runs all points.
  ///
  /// @param trials makes the trial of a point
  /// @param points how many there are; their rows are kept
  /// @param done told after every run how many are over, from any thread, one at a time
  public static List<Row> run(
      LoadedCandles candles, LongFunction<Trial> trials, int points, IntConsumer done) {
    AtomicReferenceArray<Row> rows = new AtomicReferenceArray<>(points);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger over = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int point; (point = next.getAndIncrement()) < points; ) {
            rows.set(point, Row.of(point, trials.apply(point).run(candles, Observer.NONE)));
            synchronized (over) {
              done.accept(over.incrementAndGet());
            }
          }
        };
    onAllCores(worker);
    List<Row> all = new ArrayList<>(points);
    for (int point = 0; point < points; point++) {
      all.add(rows.get(point));
    }
    return all;
  }

  private static void onAllCores(Runnable worker) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newFixedThreadPool(cores)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        workers.add(executor.submit(worker));
      }
      for (Future<?> each : workers) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a run of the sweep failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the sweep was interrupted", e);
    }
  }
}
