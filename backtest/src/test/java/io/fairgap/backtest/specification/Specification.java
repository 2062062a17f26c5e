package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Outcome.Refused;
import io.fairgap.backtest.specification.Parameters.EntryMode;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The strategy of sections 0 to 9 from candles to trades, as plainly as it can be said.
///
/// [Market] holds what the candles alone decide, [Outcome] what becomes of each inverted gap; the
/// loop here puts these in the order of rounds and lets the [Account] act on them.
///
/// Where the text leaves a choice, it is taken so:
///
/// - Of several levels at one price the one that came into being first names the target; of those
///   that came together the first in [Level.Kind]'s order.
/// - A level of a day, week or session exists from the candle that rolls it, not at the close
///   before.
/// - A swing needs all candles of its radius before it, a volume spike all 20.
/// - `have` beside a refused confluence names all five, not only the three that count.
/// - Stop mode `SWEEP` takes the farther of zone and extreme, and adds the buffer to that.
/// - Price lies "through" a limit at arming when the close is beyond it by a tick.
/// - An open that lies on the stop has crossed it. A limit entry that would fill on a candle whose
///   open lies at or beyond stop or target is `gapped`.
/// - A rejection on the candle of a withdrawal comes too late, one on the last candle in time; its
///   vote keeps the close of the arming candle and stands among the withdrawals, taller gap first.
/// - A setup that arms on the candle whose close asks for the exit is refused for EXIT.
/// - In risk profile `loss` the tier is told but is no ceiling.
/// - Borrow is charged once per roll that the candles show, however many days it spans.
/// - `inversion.expiry` ends nothing that a trade looks at.
/// - A setup undecided when the candles end is neither traded nor refused.
///
/// - The gates are asked after the warm-up and before the confluences.
/// - `gap.limit` counts the new gap, too; a gap that inverts on the candle that forgets it has
///   inverted, another stands in no stack of that candle.
/// - Levels that close back on one candle are one sweep, which went as far as the farthest of them.
/// - Latency costs a market order the share of the candle's move against it that it is of the
///   candle.
///
/// - The account's limits on losses are looked at when the orders have met the candle and the
///   setups have spoken, before exits and proposals; a day's lock ends before the next day's first
///   candle meets the orders.
///
/// Left out: finer candles, minimum distances of venues.
public final class Specification {
  static final String STRATEGY = "ifvg";

  private static final Comparator<Outcome> TALLEST_FIRST =
      Comparator.comparing(outcome -> outcome.occasion().gap(), Gap.TALLEST_FIRST);

  private final Market market;
  private final Journal journal;
  private final Account account;
  private final Waiting waiting;
  private final Proposals proposals;
  private final boolean entersOnRetest;

  /// Armed setups whose retest has not come yet.
  private final List<Proposed> awaitingRetest = new ArrayList<>();

  private Specification(Market market) {
    this.market = market;
    this.journal = new Journal(market);
    this.account = new Account(market, journal);
    this.waiting = new Waiting(market);
    this.proposals = new Proposals(market);
    this.entersOnRetest =
        market.parameters().word("entry.mode", EntryMode.class) == EntryMode.RETEST;
  }

  /// Runs the strategy over candles of one timeframe in order of time.
  public static Result run(
      Instrument instrument,
      Timeframe timeframe,
      List<Timeframe> higherTimeframes,
      List<Candle> candles,
      Parameters parameters) {
    Market market = Market.of(instrument, timeframe, higherTimeframes, candles, parameters);
    return new Specification(market).run();
  }

  private Result run() {
    Map<Integer, List<Outcome>> outcomes = outcomes();
    for (int t = 0; t < market.ltf().size(); t++) {
      account.meet(t);
      List<Proposed> voted = analyse(outcomes.getOrDefault(t, List.of()), t);
      account.look(t);
      account.closeBeyond(t);
      for (Proposed plan : voted) {
        account.consider(plan, t);
      }
    }
    account.end();
    return journal.result();
  }

  /// What becomes of every inverted gap, by the candle at which it is decided, in the order in
  /// which a round speaks of it: no candidates, lapsed candidates, armed setups.
  private Map<Integer, List<Outcome>> outcomes() {
    Candidates candidates = new Candidates(market);
    Arming arming = new Arming(market);
    List<Outcome> refused = new ArrayList<>();
    List<Outcome> ended = new ArrayList<>();
    for (Occasion occasion : market.occasions()) {
      if (occasion.inverted() != Series.NEVER) {
        candidates
            .refusal(occasion)
            .ifPresentOrElse(refused::add, () -> arming.of(occasion).ifPresent(ended::add));
      }
    }
    refused.sort(TALLEST_FIRST);
    ended.sort(
        Comparator.<Outcome, Boolean>comparing(outcome -> outcome instanceof Armed)
            .thenComparing(TALLEST_FIRST));
    refused.addAll(ended);
    return refused.stream().collect(Collectors.groupingBy(Outcome::at));
  }

  /// Phase B: tells what became of setups and returns the proposals that the account has to
  /// consider.
  private List<Proposed> analyse(List<Outcome> outcomes, int t) {
    List<Proposed> waitedBefore = new ArrayList<>(awaitingRetest);
    account.waiting().ifPresent(waitedBefore::add);
    waitedBefore.sort(TALLEST_FIRST);
    List<Proposed> voted = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      tell(outcome, voted);
    }
    for (Proposed plan : waitedBefore) {
      lookAfter(plan, t, voted);
    }
    return voted;
  }

  private void tell(Outcome outcome, List<Proposed> voted) {
    switch (outcome) {
      case Refused refused -> journal.refuse(refused);
      case Armed armed -> {
        journal.decide(armed.at(), decision(armed));
        tell(proposals.of(armed), voted);
      }
      case Proposed plan -> {
        if (entersOnRetest) {
          awaitingRetest.add(plan);
        } else {
          vote(plan, plan.at(), voted);
        }
      }
    }
  }

  private void lookAfter(Proposed plan, int t, List<Proposed> voted) {
    var withdrawn = waiting.withdrawn(plan, t);
    if (withdrawn.isEmpty() && entersOnRetest && waiting.rejects(plan, t)) {
      awaitingRetest.remove(plan);
      vote(plan, t, voted);
      return;
    }
    withdrawn
        .or(() -> waiting.expired(plan, t))
        .ifPresent(refused -> {
          journal.refuse(refused);
          if (!awaitingRetest.remove(plan)) {
            account.withdraw();
          }
        });
  }

  private void vote(Proposed plan, int t, List<Proposed> voted) {
    journal.decide(t, decision(plan));
    voted.add(plan);
  }

  private Decision decision(Armed armed) {
    return new Decision.Armed(
        market.instrument().symbol(),
        STRATEGY,
        market.setupId(armed.occasion().gap()),
        armed.occasion().trade(),
        market.ltf().openTime(armed.occasion().inverted()),
        market.ltf().openTime(armed.broken().at()),
        armed.confluences());
  }

  private Decision decision(Proposed plan) {
    return new Decision.Voted(
        market.instrument().symbol(),
        STRATEGY,
        market.setupId(plan.occasion().gap()),
        plan.occasion().trade(),
        plan.confidence(),
        plan.close(),
        plan.limit(),
        plan.stop(),
        plan.target(),
        plan.targetLevel());
  }
}
