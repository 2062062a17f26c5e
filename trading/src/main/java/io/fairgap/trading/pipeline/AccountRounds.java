package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.AccountCore;
import io.fairgap.trading.account.AccountListener;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.RiskCore;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.PaperVenue;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The account's side of the rounds: what happens to one account when the symbols have reported.
///
/// For every round [#begin] names the instant, then the phases follow, each for all symbols of the
/// round in the order of their numbers: [#fill], [#found], then [#watch] once, [#decide]; [#end]
/// closes it. Candles that missed their own round come between [#begin] and the others, each
/// through [#fill], [#found] and [#decideLate]. It knows nothing of charts, so it is the same
/// whether the reports come from cores beside it or from afar.
public final class AccountRounds implements Stateful {
  private final List<Instrument> instruments;
  private final List<String> strategies;
  private final AccountCore account;
  private final PaperVenue venue;
  private final RoundListener listener;
  private final TradingDays[] days;
  private final Guard guard;
  private final LastCandles last;
  private final WaitingEntries waiting;
  private final Admission admission;
  private long closeTime;

  /// @param instruments in the order of their numbers
  /// @param strategies the names of those that run on every symbol, in the order of their numbers
  public AccountRounds(
      List<Instrument> instruments,
      List<String> strategies,
      RunSettings settings,
      FinerCandles finer,
      RoundListener listener) {
    this.instruments = List.copyOf(instruments);
    this.strategies = List.copyOf(strategies);
    this.listener = listener;
    account =
        new AccountCore(
            instruments,
            strategies.size(),
            settings.fills().costs(),
            settings.capital(),
            new Told());
    venue = new PaperVenue(instruments.size(), strategies.size(), settings.fills(), finer);
    days =
        instruments.stream()
            .map(instrument -> new TradingDays(instrument.calendar()))
            .toArray(TradingDays[]::new);
    // An account has one day: that of the market which its first symbol is traded at.
    guard =
        new Guard(
            settings.limits(),
            instruments.getFirst().calendar(),
            settings.fills().timeframe(),
            settings.capital());
    last = new LastCandles(instruments.size());
    waiting = new WaitingEntries(strategies.size(), account, venue, last, this::tell);
    admission = new Admission(new RiskCore(settings.risk()), guard, instruments.size());
  }

  /// A round begins: a new day may lift the lock of the last, and what a human ordered counts.
  ///
  /// @param instant at which its candles closed, epoch milliseconds
  /// @param standing the order that stands
  public void begin(long instant, Control standing) {
    closeTime = instant;
    if (guard.begin(instant, standing)) {
      modeChanged();
    }
  }

  /// Phase A: a symbol's candle meets the working orders and values what is held.
  ///
  /// @param row number of the candle in its symbol, from 0
  /// @param atr ATR14 in ticks, as known before the candle
  public void fill(
      int symbol, int row, long time, long o, long h, long l, long c, long v, double atr) {
    account.begin(symbol, row, time);
    last.came(symbol, row, time);
    if (days[symbol].moveTo(time)) {
      account.rollDay();
    }
    venue.onCandle(symbol, time, o, h, l, v, atr, account);
    account.mark(h, l, c);
  }

  /// A corporate action puts a symbol on another ruler before its next candle.
  ///
  /// @param row number of that candle
  /// @param openTime when it opens
  void adjust(int symbol, int row, long openTime, CorporateAction action) {
    Instrument instrument = instruments.get(symbol);
    Occasion place = Occasion.ofCandle(row, openTime);
    tell(symbol, new Decision.Adjusted(instrument.symbol(), action), place);
    account.begin(symbol, row, openTime);
    account.adjust(action);
    venue.adjust(symbol, Adjustment.of(action, instrument));
  }

  /// Phase B: what a symbol's strategies found, passed on.
  public void found(int symbol, Analysis said) {
    for (Finding finding : said.findings()) {
      tell(symbol, finding.decision(), finding.occasion());
    }
  }

  /// Phase C begins: the account's limits meet its equity at the round's closes.
  public void watch() {
    BigDecimal cash = account.ledger().cash();
    boolean isFlat = account.openPositions() == 0;
    boolean isStill = isFlat && cash.compareTo(guard.equity()) == 0;
    if (!isStill && guard.watch(closeTime, isFlat ? cash : account.view().equity())) {
      modeChanged();
    }
  }

  /// Phases C and D: exits, withdrawals and proposals of a symbol.
  public void decide(int symbol, int row, long time, Analysis said) {
    goOn(symbol, row, time, said);
    for (Proposal proposal : said.proposals()) {
      assess(symbol, proposal);
    }
  }

  /// The same for a candle that came after its own round was decided: nothing may enter on it.
  public void decideLate(int symbol, int row, long time, Analysis said) {
    goOn(symbol, row, time, said);
    Fact candle = new Fact("candle", Instant.ofEpochMilli(time).toString());
    for (Proposal proposal : said.proposals()) {
      tell(symbol, proposal.refused(Rule.MISSED, candle), proposal.occasion());
    }
  }

  private void goOn(int symbol, int row, long time, Analysis said) {
    account.begin(symbol, row, time);
    if (account.isHolding()) {
      leaveBeyond(symbol);
    }
    for (String strategy : said.exits()) {
      exit(symbol, strategy);
    }
    for (Finding withdrawal : said.withdrawals()) {
      waiting.withdraw(symbol, strategy(withdrawal.decision().strategy()), withdrawal);
    }
  }

  /// The round is complete.
  public void end() {
    listener.ended(closeTime, account.equity(), account.openPositions());
  }

  /// Closes what is open in a symbol at its last close, and takes back entries that wait.
  void closeAll(int symbol, int row, long time, double atr) {
    account.begin(symbol, row, time);
    for (int strategy = 0; strategy < strategies.size(); strategy++) {
      if (venue.cancel(symbol, strategy)) {
        account.forget(strategy);
      }
    }
    venue.closeAll(symbol, account.mark(symbol), atr, account);
  }

  /// Entries that wait are taken back when there are to be no more.
  private void modeChanged() {
    tell(0, guard.change(), last.of(0));
    if (guard.isRestrained()) {
      waiting.takeBack(instruments.size(), _ -> true, guard::refuse);
    }
  }

  /// The round that has begun goes by other terms. Entries that wait are taken back where they may
  /// not be any more.
  ///
  /// @param isPlannedOtherwise whether other settings hold than those by which entries were planned
  public void change(Decision.TermsChanged terms, boolean isPlannedOtherwise) {
    tell(0, terms, last.of(0));
    admission.watch(symbol -> terms.watched().contains(instruments.get(symbol).symbol()));
    if (isPlannedOtherwise) {
      Fact number = new Fact("terms", Long.toString(terms.number()));
      waiting.takeBack(instruments.size(), _ -> true, it -> it.refused(Rule.SETTINGS, number));
    }
    waiting.takeBack(
        instruments.size(),
        symbol -> !admission.isWatched(symbol),
        it -> it.refused(Rule.WATCHLIST));
  }

  private void tell(int symbol, Decision decision, Occasion occasion) {
    listener.decided(closeTime, symbol, decision, occasion);
  }

  private void assess(int symbol, Proposal proposal) {
    int strategy = strategy(proposal.strategy());
    Decision decision =
        admission.assess(
            symbol, instruments.get(symbol), proposal, account.holding(strategy), account.view());
    tell(symbol, decision, proposal.occasion());
    if (decision instanceof Decision.EntryIntended intent) {
      venue.place(symbol, strategy, account.enter(strategy, proposal, intent));
    }
  }

  private void exit(int symbol, String name) {
    int strategy = strategy(name);
    if (account.leave(strategy)) {
      venue.exitAtOpen(symbol, strategy, Leg.SIGNAL);
    }
  }

  private void leaveBeyond(int symbol) {
    for (int strategy = 0; strategy < strategies.size(); strategy++) {
      if (account.leaves(strategy)) {
        venue.exitAtOpen(symbol, strategy, Leg.CLOSE_BEYOND);
      }
    }
  }

  private int strategy(String name) {
    int number = strategies.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("no strategy " + name + " runs in this account");
    }
    return number;
  }

  public AccountCore account() {
    return account;
  }

  /// Whether the account may enter, and why not.
  public Guard guard() {
    return guard;
  }

  /// Whether a symbol's candles matter to the account: an order works or a position is open there.
  public boolean isBusy(int symbol) {
    return venue.isBusy(symbol);
  }

  @Override
  public void save(StateWriter out) {
    parts().forEach(part -> part.save(out));
    out.put(closeTime);
  }

  @Override
  public void load(StateReader in) {
    parts().forEach(part -> part.load(in));
    closeTime = in.getLong();
  }

  private List<Stateful> parts() {
    List<Stateful> parts = new ArrayList<>(List.of(days));
    parts.addAll(List.of(account, venue, guard, last, admission));
    return parts;
  }

  /// Passes on what the account books, with the instant of the round in hand.
  private final class Told implements AccountListener {
    @Override
    public void decided(int symbol, Decision decision, Occasion occasion) {
      tell(symbol, decision, occasion);
    }

    @Override
    public void closed(int symbol, Trade trade) {
      listener.closed(closeTime, symbol, trade);
    }
  }
}
