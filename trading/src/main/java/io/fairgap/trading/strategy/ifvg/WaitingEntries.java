package io.fairgap.trading.strategy.ifvg;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import io.fairgap.trading.strategy.Occasion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Armed setups whose entry waits for price to come back, until it does, something speaks against
/// them, or their time is over.
///
/// On one candle a break against the setup comes first, then a close beyond the zone, then a trade
/// at the target, then the rejection that a retest waits for; a rejection on the last candle is in
/// time.
final class WaitingEntries implements Stateful {
  private final Refusals refusals;
  private final Breaks breaks;
  private final int expiry;
  private final List<Waiting> entries = new ArrayList<>();

  /// @param expiry candles after arming at whose close an entry lapses
  WaitingEntries(Refusals refusals, Breaks breaks, int expiry) {
    this.refusals = refusals;
    this.breaks = breaks;
    this.expiry = expiry;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void add(Waiting entry) {
    entries.add(entry);
  }

  /// Looks at the last candle for every entry that armed before it.
  void follow(Moment moment, Analysis out) {
    int t = moment.index();
    entries.sort(Comparator.comparing(Waiting::setup, Setup.TALLEST_FIRST));
    for (Waiting entry : List.copyOf(entries)) {
      if (entry.armed() < t && isOver(entry, moment, out)) {
        entries.remove(entry);
      }
    }
  }

  private boolean isOver(Waiting entry, Moment moment, Analysis out) {
    int t = moment.index();
    Optional<Decision.Refused> end = withdrawal(entry, moment);
    if (end.isPresent()) {
      giveUp(entry, end.get(), moment, out);
      return true;
    }
    long high = moment.bars().high(t);
    long low = moment.bars().low(t);
    if (!entry.proposed() && entry.isRejectedBy(high, low, moment.close())) {
      out.propose(entry.proposal());
      return true;
    }
    if (t - entry.armed() < expiry) {
      return false;
    }
    Fact armed = new Fact("armed", Refusals.time(entry.proposal().occasion().time()));
    giveUp(entry, refusals.of(entry.setup(), Rule.EXPIRED, armed), moment, out);
    return true;
  }

  private Optional<Decision.Refused> withdrawal(Waiting entry, Moment moment) {
    int t = moment.index();
    Setup setup = entry.setup();
    if (breaks.of(setup.gap()).at == t) {
      return Optional.of(refusals.ofOppositeBreak(setup, Rule.WITHDRAWN_OPPOSITE_BREAK, breaks));
    }
    if (setup.isInvalidAt(moment.close())) {
      Fact inversion = new Fact("inverted", Refusals.time(setup.invertedTime()));
      return Optional.of(refusals.of(setup, Rule.WITHDRAWN_INVALIDATED, inversion));
    }
    if (entry.isAtTarget(moment.bars().high(t), moment.bars().low(t))) {
      String target = moment.instrument().price(entry.proposal().target()).toPlainString();
      return Optional.of(refusals.of(setup, Rule.TARGET_TAKEN, new Fact("target", target)));
    }
    return Optional.empty();
  }

  /// A limit entry was handed on and is withdrawn; one that waits for a retest ends here.
  private static void giveUp(Waiting entry, Decision.Refused reason, Moment moment, Analysis out) {
    Occasion place = entry.proposal().occasion().at(moment.index(), moment.openTime());
    if (entry.proposed()) {
      out.withdraw(reason, place);
    } else {
      out.found(reason, place);
    }
  }

  void adjust(Adjustment adjustment) {
    entries.replaceAll(entry -> entry.on(adjustment));
  }

  @Override
  public void save(StateWriter out) {
    out.put(entries.size());
    entries.forEach(entry -> entry.save(out));
  }

  @Override
  public void load(StateReader in) {
    entries.clear();
    for (int count = in.getInt(); count > 0; count--) {
      entries.add(Waiting.load(in));
    }
  }
}
