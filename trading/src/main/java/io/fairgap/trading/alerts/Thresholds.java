package io.fairgap.trading.alerts;

import io.fairgap.trading.alerts.PerformanceEvent.AlertEnded;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdCleared;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.performance.NamedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The thresholds of an account's figures, and which of them are undercut. An alert is raised once,
/// and ends once.
///
/// @param set by the names of the figures
/// @param raised alerts that have not ended, by the names of the figures
/// @param observed instant of the round of the last alert; what is older is known
public record Thresholds(
    SortedMap<String, ThresholdSet> set, SortedMap<String, AlertRaised> raised, long observed) {
  /// Without a threshold.
  public static final Thresholds NONE =
      new Thresholds(new TreeMap<>(), new TreeMap<>(), Long.MIN_VALUE);

  private static final int MOST_TRADES = 1_000_000;

  /// The figures of an account after a round.
  ///
  /// @param closeTime the round's instant
  /// @param trades that were closed
  /// @param values of the figures that are defined, by name
  public record Observation(long closeTime, int trades, SortedMap<String, Double> values) {}

  /// Sets or changes a threshold.
  public Answer<PerformanceEvent> set(String figure, double least, int trades) {
    if (!NamedFigures.names().contains(figure)) {
      return noFigure();
    }
    if (!Double.isFinite(least)) {
      return new Answer.Refuse<>("A threshold is a number.");
    }
    if (trades < 1 || trades > MOST_TRADES) {
      return new Answer.Refuse<>("A figure is watched after 1 to 1,000,000 trades.");
    }
    ThresholdSet wanted = new ThresholdSet(figure, least, trades);
    if (wanted.equals(set.get(figure))) {
      return new Answer.Known<>();
    }
    return Answer.accept(wanted);
  }

  private static Answer<PerformanceEvent> noFigure() {
    return new Answer.Refuse<>(
        "No figure is called so; there are " + String.join(", ", NamedFigures.names()) + ".");
  }

  public Answer<PerformanceEvent> clear(String figure) {
    if (!NamedFigures.names().contains(figure)) {
      return noFigure();
    }
    return set.containsKey(figure)
        ? Answer.accept(new ThresholdCleared(figure))
        : new Answer.Known<>();
  }

  /// Holds the figures against their thresholds. A figure that is not defined says nothing: an
  /// alert stays as it is.
  public Answer<PerformanceEvent> observe(Observation seen) {
    List<PerformanceEvent> events = new ArrayList<>();
    if (seen.closeTime() > observed) {
      for (ThresholdSet threshold : set.values()) {
        Double value = seen.values().get(threshold.figure());
        PerformanceEvent event =
            value == null || seen.trades() < threshold.trades()
                ? null
                : change(threshold, value, seen.closeTime());
        if (event != null) {
          events.add(event);
        }
      }
    }
    return events.isEmpty() ? new Answer.Known<>() : new Answer.Accept<>(events);
  }

  private @Nullable PerformanceEvent change(ThresholdSet threshold, double value, long at) {
    String figure = threshold.figure();
    boolean below = value < threshold.least();
    if (below == raised.containsKey(figure)) {
      return null;
    }
    return below
        ? new AlertRaised(figure, value, threshold.least(), at)
        : new AlertEnded(figure, value, at);
  }

  /// Folds what was recorded.
  public Thresholds after(PerformanceEvent event) {
    SortedMap<String, ThresholdSet> thresholds = new TreeMap<>(set);
    SortedMap<String, AlertRaised> alerts = new TreeMap<>(raised);
    return switch (event) {
      case ThresholdSet threshold -> {
        // Measured anew: what was below the old one may not be below the new one.
        alerts.remove(threshold.figure());
        thresholds.put(threshold.figure(), threshold);
        yield new Thresholds(thresholds, alerts, Long.MIN_VALUE);
      }
      case ThresholdCleared(var figure) -> {
        alerts.remove(figure);
        thresholds.remove(figure);
        yield new Thresholds(thresholds, alerts, observed);
      }
      case AlertRaised alert -> {
        alerts.put(alert.figure(), alert);
        yield new Thresholds(thresholds, alerts, alert.at());
      }
      case AlertEnded ended -> {
        alerts.remove(ended.figure());
        yield new Thresholds(thresholds, alerts, ended.at());
      }
    };
  }
}
