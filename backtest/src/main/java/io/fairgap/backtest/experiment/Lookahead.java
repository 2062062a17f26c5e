package io.fairgap.backtest.experiment;

import io.fairgap.backtest.run.Observer;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.strategy.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Proves on given candles that a strategy does not look ahead: runs on truncated candles decide,
/// up to the cut, exactly what the whole run decided.
///
/// Compared are the canonical lines with their round hashes, so a single changed decision anywhere
/// before a cut is found. A cut falls between two instants, never inside one.
public final class Lookahead {
  private Lookahead() {}

  /// What the comparison found.
  ///
  /// @param cuts how many truncated runs were compared
  /// @param lines how many lines the whole run has
  /// @param difference the first one found; empty when there is none
  public record Finding(int cuts, int lines, Optional<Difference> difference) {}

  /// The first line that a truncated run has otherwise.
  ///
  /// @param cut open time of the first candle that was left out
  /// @param whole the whole run's line; empty when it has none there
  /// @param truncated the truncated run's line; empty when it has none there
  public record Difference(long cut, String whole, String truncated) {}

  /// Compares `cuts` truncated runs, at random candles drawn with `seed` and at the last candle.
  public static Finding check(Trial trial, LoadedCandles candles, int cuts, long seed) {
    List<String> whole = lines(trial, candles);
    TreeSet<Long> times = new TreeSet<>();
    SplittableRandom random = new SplittableRandom(seed);
    times.add(candles.openTime(candles.count() - 1));
    for (int i = 1; i < cuts; i++) {
      times.add(candles.openTime(random.nextLong(candles.count())));
    }
    times.remove(candles.openTime(0));
    for (long cut : times) {
      Optional<Difference> difference = difference(cut, whole, lines(trial, candles.before(cut)));
      if (difference.isPresent()) {
        return new Finding(times.size(), whole.size(), difference);
      }
    }
    return new Finding(times.size(), whole.size(), Optional.empty());
  }

  private static Optional<Difference> difference(
      long cut, List<String> whole, List<String> truncated) {
    // A round closes at the open of the next candle or before, so these lines were known at the
    // cut.
    String end = "{\"at\":\"" + Instant.ofEpochMilli(cut);
    List<String> known =
        whole.stream().filter(line -> at(line).compareTo(at(end + "\"")) <= 0).toList();
    for (int i = 0; i < Math.max(known.size(), truncated.size()); i++) {
      String expected = i < known.size() ? known.get(i) : "";
      String found = i < truncated.size() ? truncated.get(i) : "";
      if (!expected.equals(found)) {
        return Optional.of(new Difference(cut, expected, found));
      }
    }
    return Optional.empty();
  }

  /// The round's instant as it stands in a line.
  private static Instant at(String line) {
    int start = "{\"at\":\"".length();
    return Instant.parse(line.substring(start, line.indexOf('"', start)));
  }

  private static List<String> lines(Trial trial, LoadedCandles candles) {
    List<String> lines = new ArrayList<>();
    trial.run(candles, new Lines(lines));
    return lines;
  }

  private record Lines(List<String> kept) implements Observer {
    @Override
    public void line(String line) {
      kept.add(line);
    }

    @Override
    public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {}

    @Override
    public void equity(long closeTime, double equity) {}
  }
}
