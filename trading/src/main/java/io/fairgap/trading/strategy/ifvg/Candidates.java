package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.HigherTimeframe;
import io.fairgap.trading.detection.Zone;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Tells which of the gaps that a candle inverted may be traded.
///
/// A gap was touched not too long ago, was unmitigated before the candle, and is the tallest of its
/// stack: the gaps of its direction from any timeframe, known and not inverted before the candle,
/// that meet the same conditions and overlap, directly or through each other. A gap that was never
/// touched is in no stack, as it has no first touch.
final class Candidates {
  private static final int NEVER = -1;

  private final IfvgSettings.Candidate settings;
  private final String strategy;
  private final Moment moment;
  private final Chart chart;
  private final int v;

  Candidates(IfvgSettings.Candidate settings, String strategy, Moment moment) {
    this.settings = settings;
    this.strategy = strategy;
    this.moment = moment;
    this.chart = moment.chart();
    this.v = moment.index();
  }

  /// A gap with the timeframe on which it was marked.
  record Marked(Zone zone, long timeframe) {
    static final Comparator<Marked> TALLEST_FIRST =
        Comparator.comparingLong((Marked m) -> -m.zone.height())
            .thenComparing(Comparator.comparingLong(Marked::timeframe).reversed())
            .thenComparingLong(m -> m.zone.anchorTime());
  }

  /// The gaps that the last candle inverted, tallest first.
  List<Marked> inverted() {
    List<Marked> found = new ArrayList<>();
    for (HigherTimeframe higher : chart.higher()) {
      for (int i = 0; i < higher.zones().invertedCount(); i++) {
        Zone zone = higher.zones().inverted(i);
        if (zone.invertedAt() == v) {
          found.add(new Marked(zone, higher.timeframe().millis()));
        }
      }
    }
    found.sort(Marked.TALLEST_FIRST);
    return found;
  }

  /// Why an inverted gap may not be traded; empty when it may.
  Optional<Decision.Refused> refusal(Marked gap) {
    Zone zone = gap.zone();
    if (settings.dropSessionGaps() && zone.sessionGap()) {
      return refuse(gap, Rule.SESSION_GAP);
    }
    if (!isYoung(gap)) {
      int age = v - zone.touchedAt();
      return refuse(
          gap,
          Rule.MAX_AGE,
          new Fact("touched", time(zone.touchedTime())),
          new Fact("age", Integer.toString(age)),
          new Fact("limit", Long.toString(limit(gap))));
    }
    int mitigated = mitigatedAt(zone);
    if (mitigated != NEVER && mitigated < v) {
      return refuse(
          gap,
          Rule.MITIGATED,
          new Fact("by", settings.unmitigated().name()),
          new Fact("since", time(mitigatedTime(zone))));
    }
    Marked tallest = tallestOfStack(gap);
    if (tallest.zone() != zone) {
      return refuse(gap, Rule.STACKED, new Fact("tallest", id(tallest)));
    }
    return Optional.empty();
  }

  String id(Marked gap) {
    return Setup.idOf(
        moment.instrument().symbol(),
        strategy,
        gap.zone().gap(),
        gap.timeframe(),
        gap.zone().anchorTime());
  }

  private Optional<Decision.Refused> refuse(Marked gap, Rule rule, Fact... facts) {
    return Optional.of(
        new Decision.Refused(
            moment.instrument().symbol(), strategy, id(gap), rule, List.of(facts)));
  }

  private boolean isEligible(Marked gap) {
    int mitigated = mitigatedAt(gap.zone());
    return !(settings.dropSessionGaps() && gap.zone().sessionGap())
        && gap.zone().touchedAt() != NEVER
        && isYoung(gap)
        && (mitigated == NEVER || mitigated >= v);
  }

  private boolean isYoung(Marked gap) {
    return v - gap.zone().touchedAt() <= limit(gap);
  }

  /// The most candles of the traded timeframe since the first touch.
  private long limit(Marked gap) {
    return settings.maxAge() * (gap.timeframe() / chart.settings().traded().millis());
  }

  private int mitigatedAt(Zone zone) {
    return switch (settings.unmitigated()) {
      case FILL -> zone.filledAt();
      case MIDPOINT -> zone.midpointAt();
      case TOUCH -> zone.touchedAt();
      case ANY -> NEVER;
    };
  }

  private Marked tallestOfStack(Marked gap) {
    List<Marked> others = eligible(gap.zone().gap());
    List<Marked> stack = new ArrayList<>(List.of(gap));
    others.removeIf(other -> other.zone() == gap.zone());
    for (int i = 0; i < stack.size(); i++) {
      Marked member = stack.get(i);
      List<Marked> touching = others.stream().filter(other -> overlap(member, other)).toList();
      stack.addAll(touching);
      others.removeAll(touching);
    }
    stack.sort(Marked.TALLEST_FIRST);
    return stack.getFirst();
  }

  private List<Marked> eligible(Direction direction) {
    List<Marked> found = new ArrayList<>();
    for (Marked marked : inverted()) {
      if (marked.zone().gap() == direction) {
        found.add(marked);
      }
    }
    for (HigherTimeframe higher : chart.higher()) {
      long timeframe = higher.timeframe().millis();
      higher.zones().forEachGap(direction, zone -> found.add(new Marked(zone, timeframe)));
    }
    found.removeIf(gap -> gap.zone().knownAt() >= v || !isEligible(gap));
    return found;
  }

  private static boolean overlap(Marked one, Marked other) {
    return one.zone().lo() <= other.zone().hi() && other.zone().lo() <= one.zone().hi();
  }

  private long mitigatedTime(Zone zone) {
    return switch (settings.unmitigated()) {
      case FILL -> zone.filledTime();
      case MIDPOINT -> zone.midpointTime();
      case TOUCH -> zone.touchedTime();
      case ANY -> throw new IllegalStateException("no gap is mitigated when any may be traded");
    };
  }

  private static String time(long openTime) {
    return Instant.ofEpochMilli(openTime).toString();
  }
}
