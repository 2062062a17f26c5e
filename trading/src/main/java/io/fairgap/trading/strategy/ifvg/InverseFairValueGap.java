package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.Liquidity;
import io.fairgap.trading.detection.ScopeStructure;
import io.fairgap.trading.detection.Zone;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Proposal;
import io.fairgap.trading.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows every inverted gap from the inversion to its trade or its refusal.
///
/// A candidate waits for a break of structure in its direction, unless there was one shortly before
/// the inversion; with the break it arms, passes the rules or is refused, and is used up. Where the
/// entry waits for price to come back, the setup is followed until it is taken back or its time is
/// over.
///
/// While a setup waits for its break, a close beyond the zone ends it before a break on the same
/// candle could arm it. Breaks against it count only after its own break.
public final class InverseFairValueGap implements Strategy {
  private static final int SWEEP_REACH = 20;

  private final IfvgSettings settings;
  private final Breaks breaks = new Breaks();
  private final Refusals refusals;
  private final List<Setup> unbroken = new ArrayList<>();
  private final WaitingEntries waiting;
  private int inverted;
  private int candidates;
  private int armed;
  private int signals;

  public InverseFairValueGap(String symbol, IfvgSettings settings) {
    this.settings = settings;
    refusals = new Refusals(symbol, name());
    waiting = new WaitingEntries(refusals, breaks, settings.entry().expiry());
  }

  @Override
  public String name() {
    return "ifvg";
  }

  @Override
  public ChartSettings.Depth depth() {
    return ChartSettings.Depth.ALL;
  }

  @Override
  public int lookBack() {
    return 0;
  }

  @Override
  public void onCandle(Moment moment, Analysis out) {
    Chart chart = moment.chart();
    ScopeStructure structure = chart.structure(settings.msb().scope());
    if (structure.broken() != 0) {
      Direction direction = Direction.of(structure.broken());
      breaks.of(direction).take(chart, structure, direction);
    }
    if (!unbroken.isEmpty() || hasInversions(chart)) {
      followSetups(moment, out);
    }
    if (!waiting.isEmpty()) {
      waiting.follow(moment, out);
    }
  }

  @Override
  public void adjust(Moment moment, Adjustment adjustment) {
    unbroken.replaceAll(setup -> setup.on(adjustment));
    waiting.adjust(adjustment);
  }

  private static boolean hasInversions(Chart chart) {
    for (int i = 0; i < chart.higher().size(); i++) {
      if (chart.higher().get(i).zones().invertedCount() > 0) {
        return true;
      }
    }
    return false;
  }

  private void followSetups(Moment moment, Analysis out) {
    takeCandidates(moment, out);
    unbroken.sort(Setup.TALLEST_FIRST);
    List<Setup> ready = new ArrayList<>();
    for (Setup setup : List.copyOf(unbroken)) {
      Optional<Decision.Refused> end = end(setup, moment);
      if (end.isPresent()) {
        unbroken.remove(setup);
        out.found(end.get(), setup.occasion(moment.index(), moment.openTime(), -1));
      } else if (isBroken(setup, moment.index())) {
        unbroken.remove(setup);
        ready.add(setup);
      }
    }
    ready.forEach(setup -> arm(setup, moment, out));
  }

  private void takeCandidates(Moment moment, Analysis out) {
    Candidates found = new Candidates(settings.candidate(), name(), moment);
    for (Candidates.Marked gap : found.inverted()) {
      inverted++;
      Setup setup = setup(gap, found.id(gap), moment);
      out.inverted(setup.inversion());
      Optional<Decision.Refused> refusal = found.refusal(gap);
      if (refusal.isPresent()) {
        out.found(refusal.get(), setup.occasion(moment.index(), moment.openTime(), -1));
      } else {
        candidates++;
        unbroken.add(setup);
      }
    }
  }

  private Setup setup(Candidates.Marked gap, String id, Moment moment) {
    Zone zone = gap.zone();
    Liquidity swept =
        moment.chart().liquidity(zone.gap() == Direction.BULLISH ? Extreme.HIGH : Extreme.LOW);
    int v = moment.index();
    return new Setup(
        id,
        zone.gap(),
        gap.timeframe(),
        zone.anchor(),
        zone.anchorTime(),
        zone.lo(),
        zone.hi(),
        v,
        moment.openTime(),
        moment.chart().volumeSpike(),
        swept.sweptAt() >= Math.max(0, v - SWEEP_REACH),
        swept.sweepExtreme());
  }

  private Optional<Decision.Refused> end(Setup setup, Moment moment) {
    int t = moment.index();
    BreakMemory msb = breaks.of(setup.direction());
    BreakMemory opposite = breaks.of(setup.gap());
    if (t == setup.inverted() && isBroken(setup, t) && opposite.at > msb.at) {
      return Optional.of(refusals.ofOppositeBreak(setup, Rule.OPPOSITE_BREAK, breaks));
    }
    Fact inversion = new Fact("inverted", Refusals.time(setup.invertedTime()));
    if (setup.isInvalidAt(moment.close())) {
      return Optional.of(refusals.of(setup, Rule.INVALIDATED, inversion));
    }
    if (t - setup.inverted() >= settings.msb().window() && !isBroken(setup, t)) {
      Fact window = new Fact("window", Integer.toString(settings.msb().window()));
      return Optional.of(refusals.of(setup, Rule.NO_MSB, inversion, window));
    }
    return Optional.empty();
  }

  /// At v any break within the window before it counts, later only one on the candle itself.
  private boolean isBroken(Setup setup, int t) {
    int at = breaks.of(setup.direction()).at;
    return t == setup.inverted() ? at >= t - settings.msb().window() : at == t;
  }

  private void arm(Setup setup, Moment moment, Analysis out) {
    armed++;
    Arming arming = new Arming(settings, name(), moment, setup, breaks.of(setup.direction()));
    out.found(arming.armed(), arming.occasion());
    Optional<Decision.Refused> refusal = arming.refusal();
    if (refusal.isPresent()) {
      out.found(refusal.get(), arming.occasion());
      return;
    }
    signals++;
    Proposal proposal = arming.proposal();
    boolean retest = settings.entry().mode() == IfvgSettings.EntryMode.RETEST;
    if (!retest) {
      out.propose(proposal);
    }
    if (retest || proposal.limit() != 0) {
      waiting.add(new Waiting(setup, proposal, moment.index(), !retest));
    }
  }

  /// Significant gaps that inverted.
  public int inverted() {
    return inverted;
  }

  /// Inverted gaps that could become a trade.
  public int candidates() {
    return candidates;
  }

  public int armed() {
    return armed;
  }

  /// Armed setups that passed the rules of the chart.
  public int signals() {
    return signals;
  }

  @Override
  public void save(StateWriter out) {
    breaks.save(out);
    out.put(unbroken.size());
    unbroken.forEach(setup -> setup.save(out));
    waiting.save(out);
    out.put(inverted).put(candidates).put(armed).put(signals);
  }

  @Override
  public void load(StateReader in) {
    breaks.load(in);
    unbroken.clear();
    for (int count = in.getInt(); count > 0; count--) {
      unbroken.add(Setup.load(in));
    }
    waiting.load(in);
    inverted = in.getInt();
    candidates = in.getInt();
    armed = in.getInt();
    signals = in.getInt();
  }
}
