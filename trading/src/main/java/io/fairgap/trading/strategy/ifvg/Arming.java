package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.HigherTimeframe;
import io.fairgap.trading.detection.Level;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the arming candle shows of one setup: its confluences, the rules it has to pass, and the
/// trade that it proposes.
///
/// Rules are asked in the order warm-up, gate, confluence, target, cost; the first that refuses
/// ends it.
final class Arming {
  private final IfvgSettings settings;
  private final String strategy;
  private final Moment moment;
  private final Chart chart;
  private final Setup setup;
  private final BreakMemory msb;
  private final List<String> confluences = new ArrayList<>();
  private final int counted;
  private final int sign;

  Arming(IfvgSettings settings, String strategy, Moment moment, Setup setup, BreakMemory msb) {
    this.settings = settings;
    this.strategy = strategy;
    this.moment = moment;
    this.chart = moment.chart();
    this.setup = setup;
    this.msb = msb;
    this.sign = setup.direction().sign();
    note(hasOrderBlock(), "OB");
    note(setup.volumeSpike() || msb.volumeSpike, "VOL");
    note(isKillzone(), "KZ");
    counted = confluences.size();
    note(setup.swept(), "SWEEP");
    note(msb.displacement, "DISP");
  }

  private void note(boolean present, String name) {
    if (present) {
      confluences.add(name);
    }
  }

  private boolean hasOrderBlock() {
    return chart
        .structure(Scope.INTERNAL)
        .blocks(setup.direction())
        .meets(setup.lo(), setup.hi(), moment.close());
  }

  private boolean isKillzone() {
    for (Session session : Session.values()) {
      if (session.killzone() && chart.isIn(session)) {
        return true;
      }
    }
    return false;
  }

  Decision.Armed armed() {
    return new Decision.Armed(
        moment.instrument().symbol(),
        strategy,
        setup.id(),
        setup.direction(),
        setup.invertedTime(),
        msb.time,
        List.copyOf(confluences));
  }

  Occasion occasion() {
    return setup
        .occasion(moment.index(), moment.openTime(), msb.at)
        .in(chart.dealingRange().orElse(null));
  }

  /// The refusal of the first rule that is not met; empty when all are.
  Optional<Decision.Refused> refusal() {
    Optional<String> young = notWarm();
    if (young.isPresent()) {
      return refuse(Rule.WARMUP, new Fact("of", young.get()));
    }
    Optional<String> shut = shutGate();
    if (shut.isPresent()) {
      return refuse(Rule.GATE, new Fact("of", shut.get()));
    }
    if (counted < settings.filter().confluences()) {
      String have = confluences.isEmpty() ? "none" : String.join("+", confluences);
      String need = Integer.toString(settings.filter().confluences());
      return refuse(Rule.CONFLUENCE, new Fact("have", have), new Fact("need", need));
    }
    if (level() == null) {
      String risk = DecisionLine.amount(moment.instrument().price(risk()));
      return refuse(Rule.TARGET, new Fact("risk", risk));
    }
    return cost();
  }

  private Optional<String> notWarm() {
    if (moment.closeTime() - chart.firstOpenTime() < settings.warmUp().traded()) {
      return Optional.of(chart.settings().traded().toString());
    }
    for (HigherTimeframe higher : chart.higher()) {
      if (higher.firstStart() > moment.closeTime() - settings.warmUp().higher()) {
        return Optional.of(higher.timeframe().toString());
      }
    }
    return Optional.empty();
  }

  private Optional<String> shutGate() {
    List<Session> sessions = settings.filter().sessions();
    if (!sessions.isEmpty() && sessions.stream().noneMatch(chart::isIn)) {
      return Optional.of("sessions");
    }
    Ratio least = settings.filter().volumeRatio();
    if (least.numerator() > 0 && !chart.volumeIsAtLeast(least)) {
      return Optional.of("minVolumeRatio");
    }
    return Optional.empty();
  }

  private Optional<Decision.Refused> cost() {
    BigDecimal cost =
        moment.instrument().price(moment.close()).multiply(settings.exit().roundTrip());
    BigDecimal limit = moment.instrument().price(risk()).multiply(settings.exit().mostCost());
    if (cost.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    return refuse(
        Rule.COST,
        new Fact("cost", DecisionLine.amount(cost)),
        new Fact("limit", DecisionLine.amount(limit)));
  }

  private Optional<Decision.Refused> refuse(Rule rule, Fact... facts) {
    return Optional.of(
        new Decision.Refused(
            moment.instrument().symbol(), strategy, setup.id(), rule, List.of(facts)));
  }

  /// The trade; only when no rule refused.
  Proposal proposal() {
    Level level = level();
    if (level == null) {
      throw new IllegalStateException("a setup without a target has no trade: " + setup.id());
    }
    long farthest = Math.floorDiv(risk() * most().numerator(), most().denominator());
    boolean cut = Math.abs(level.price() - moment.close()) > farthest;
    return new Proposal(
        moment.instrument().symbol(),
        strategy,
        setup.id(),
        setup.direction(),
        Math.min(1, 0.6 + 0.1 * confluences.size()),
        moment.close(),
        limit(),
        stop(),
        cut ? moment.close() + sign * farthest : level.price(),
        cut ? most().numerator() / most().denominator() + "R" : level.kind().name(),
        setup.invalidation(),
        counted >= 2,
        List.copyOf(confluences),
        occasion());
  }

  private Ratio most() {
    return settings.exit().mostReward();
  }

  /// Price of a limit entry, 0 for the market: also when the close is through the limit by a tick.
  private long limit() {
    long twice =
        switch (settings.entry().mode()) {
          case CLOSE, RETEST -> 0;
          case EDGE -> setup.direction() == Direction.BULLISH ? 2 * setup.hi() : 2 * setup.lo();
          case MIDPOINT -> setup.lo() + setup.hi();
        };
    long price = sign > 0 ? Math.floorDiv(twice, 2) : Math.ceilDiv(twice, 2);
    return sign * (moment.close() - price) >= 0 ? price : 0;
  }

  /// Beyond the far side of the zone, or of the sweep, by the buffer, rounded away from price.
  private long stop() {
    long side = setup.invalidation();
    if (settings.exit().stopMode() == IfvgSettings.StopMode.SWEEP && setup.swept()) {
      side = sign > 0 ? Math.min(side, setup.sweepExtreme()) : Math.max(side, setup.sweepExtreme());
    }
    double buffer = settings.exit().stopBuffer().asDouble() * chart.atr();
    return side - sign * Math.max(1, (long) Math.ceil(buffer));
  }

  private long risk() {
    return Math.abs(moment.close() - stop());
  }

  /// The nearest live level beyond the close that pays enough for the risk.
  private @Nullable Level level() {
    Ratio least = settings.exit().leastReward();
    long reward = Math.max(1, Math.ceilDiv(risk() * least.numerator(), least.denominator()));
    Extreme side = setup.direction() == Direction.BULLISH ? Extreme.HIGH : Extreme.LOW;
    return chart.liquidity(side).nearestBeyond(moment.close() + sign * reward);
  }
}
