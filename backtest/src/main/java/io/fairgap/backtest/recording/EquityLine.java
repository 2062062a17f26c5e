package io.fairgap.backtest.recording;

import java.util.ArrayList;
import java.util.List;

/// An equity curve that keeps its peaks and troughs in at most two thousand points, however many
/// are fed.
///
/// Points are gathered in buckets of equal size, each with its lowest and highest equity and its
/// deepest drawdown; when there are too many buckets, neighbours are joined two by two. The
/// drawdown is measured before anything is thinned, so its deepest point is exact.
final class EquityLine {
  private static final int BUCKETS = 998;

  private record Bucket(Recording.Moment low, Recording.Moment high, Recording.Moment depth) {
    static Bucket of(Recording.Moment equity, Recording.Moment depth) {
      return new Bucket(equity, equity, depth);
    }

    Bucket and(Bucket later) {
      return new Bucket(
          later.low.value() < low.value() ? later.low : low,
          later.high.value() > high.value() ? later.high : high,
          later.depth.value() < depth.value() ? later.depth : depth);
    }
  }

  private final double capital;
  private List<Bucket> buckets = new ArrayList<>(BUCKETS);
  private long perBucket = 1;
  private long inLast;
  private double peak;
  private double last;

  EquityLine(double capital) {
    this.capital = capital;
    last = capital;
    peak = capital;
  }

  void add(long at, double equity) {
    last = equity;
    peak = Math.max(peak, equity);
    Bucket one =
        Bucket.of(
            new Recording.Moment(at, equity), new Recording.Moment(at, 0 - (peak - equity) / peak));
    if (!buckets.isEmpty() && inLast < perBucket) {
      buckets.set(buckets.size() - 1, buckets.getLast().and(one));
      inLast++;
      return;
    }
    if (buckets.size() == BUCKETS) {
      join();
    }
    buckets.add(one);
    inLast = 1;
  }

  /// All buckets are full here, and their number is even.
  private void join() {
    List<Bucket> joined = new ArrayList<>(BUCKETS);
    for (int i = 0; i < buckets.size(); i += 2) {
      joined.add(buckets.get(i).and(buckets.get(i + 1)));
    }
    buckets = joined;
    perBucket *= 2;
  }

  /// From the start to the end of the run, in order of time.
  List<Recording.Moment> equity(long from, long until) {
    List<Recording.Moment> points = new ArrayList<>();
    points.add(new Recording.Moment(from, capital));
    for (Bucket bucket : buckets) {
      boolean lowFirst = bucket.low.at() <= bucket.high.at();
      add(points, lowFirst ? bucket.low : bucket.high);
      add(points, lowFirst ? bucket.high : bucket.low);
    }
    add(points, new Recording.Moment(Math.max(until, points.getLast().at()), last));
    return points;
  }

  /// The deepest drawdown of each bucket, as a share of the peak and not above zero; from the start
  /// to the end of the run.
  List<Recording.Moment> drawdown(long from, long until) {
    List<Recording.Moment> points = new ArrayList<>();
    points.add(new Recording.Moment(from, 0));
    buckets.forEach(bucket -> points.add(bucket.depth));
    long end = Math.max(until, points.getLast().at());
    add(points, new Recording.Moment(end, 0 - (peak - last) / peak));
    return points;
  }

  private static void add(List<Recording.Moment> points, Recording.Moment point) {
    if (!points.getLast().equals(point)) {
      points.add(point);
    }
  }
}
