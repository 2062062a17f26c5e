package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.AccountCore;
import io.fairgap.trading.account.AccountListener;
import io.fairgap.trading.account.RiskCore;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.PaperVenue;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.util.ArrayList;
import java.util.List;

/// The rounds of one account over recorded candles: for every close instant the phases
///
/// - A fills: the paper venue meets the candles, the account books;
/// - B symbols: every symbol folds its candle and reports;
/// - C decision: proposals are assessed and voted on, symbol after symbol;
/// - D carrying out: entry orders and exits go to the venue.
///
/// A round is complete when every symbol has its candle or a later candle arrives. Symbols are
/// numbered in the order of their names, and all run the same strategies.
///
/// The whole state, a begun round included, comes out as a value between any two blocks and goes
/// back into rounds with the same settings, which then go on as these would. What the listener
/// keeps is its own to save.
public final class Rounds implements Stateful {
  private final List<SymbolCore> symbols;
  private final RiskCore risk;
  private final AccountCore account;
  private final PaperVenue venue;
  private final RoundListener listener;
  private final long timeframe;
  private final TradingDays[] days;
  private final CandleBlock round;
  private long closeTime;

  public Rounds(
      List<SymbolCore> symbols, RunSettings settings, FinerCandles finer, RoundListener listener) {
    this.symbols = List.copyOf(symbols);
    this.listener = listener;
    int strategies = symbols.getFirst().strategies().size();
    List<Instrument> instruments = symbols.stream().map(SymbolCore::instrument).toList();
    timeframe = settings.fills().timeframe();
    risk = new RiskCore(settings.risk());
    account =
        new AccountCore(
            instruments, strategies, settings.fills().costs(), settings.capital(), new Told());
    venue = new PaperVenue(symbols.size(), strategies, settings.fills(), finer);
    days =
        instruments.stream()
            .map(instrument -> new TradingDays(instrument.calendar()))
            .toArray(TradingDays[]::new);
    round = new CandleBlock(symbols.size());
  }

  /// Takes the next candles, in order of time and symbol.
  public void onBlock(CandleBlock block) {
    onRows(block, 0, block.size());
  }

  /// Takes the rows of a block from one, inclusive, to another, exclusive.
  public void onRows(CandleBlock block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (round.size() > 0 && block.openTime(i) != round.openTime(0)) {
        endRound();
      }
      round.add(block.symbol(i), block, i);
      if (round.isFull()) {
        endRound();
      }
    }
  }

  /// A corporate action puts a symbol on another ruler between two rounds: what is known, waits or
  /// is held follows it. Before the symbol's first candle there is nothing that could.
  ///
  /// What it decides and books belongs to the round of the candles that come next.
  ///
  /// @param openTime when those candles open, epoch milliseconds; all later than any before
  public void adjust(int symbol, CorporateAction action, long openTime) {
    if (round.size() > 0) {
      endRound();
    }
    SymbolCore core = symbols.get(symbol);
    if (core.nextRow() == 0) {
      return;
    }
    closeTime = openTime + timeframe;
    Decision adjusted = new Decision.Adjusted(core.instrument().symbol(), action);
    listener.decided(closeTime, symbol, adjusted, Occasion.ofCandle(core.nextRow(), openTime));
    account.begin(symbol, core.nextRow(), openTime);
    account.adjust(action);
    Adjustment adjustment = Adjustment.of(action, core.instrument());
    venue.adjust(symbol, adjustment);
    core.adjust(adjustment);
  }

  /// No more candles come.
  ///
  /// @param closePositions whether open positions are closed at the last closes, as a round of
  ///   their own; entries that wait are then taken back, undecided
  public void finish(boolean closePositions) {
    if (round.size() > 0) {
      endRound();
    }
    if (!closePositions) {
      return;
    }
    for (int symbol = 0; symbol < symbols.size(); symbol++) {
      if (symbols.get(symbol).nextRow() > 0) {
        closeAll(symbol, symbols.get(symbol));
      }
    }
    listener.ended(closeTime, account.equity(), account.openPositions());
  }

  private void closeAll(int symbol, SymbolCore core) {
    int last = core.nextRow() - 1;
    account.begin(symbol, last, core.chart().bars().openTime(last));
    for (int strategy = 0; strategy < core.strategies().size(); strategy++) {
      if (venue.cancel(symbol, strategy)) {
        account.forget(strategy);
      }
    }
    venue.closeAll(symbol, account.mark(symbol), core.chart().atr(), account);
  }

  private void endRound() {
    closeTime = round.openTime(0) + timeframe;
    for (int i = 0; i < round.size(); i++) {
      fill(i);
    }
    for (int i = 0; i < round.size(); i++) {
      fold(i);
    }
    for (int i = 0; i < round.size(); i++) {
      decide(i);
    }
    round.clear();
    listener.ended(closeTime, account.equity(), account.openPositions());
  }

  private void fill(int i) {
    int symbol = round.symbol(i);
    SymbolCore core = symbols.get(symbol);
    long time = round.openTime(i);
    account.begin(symbol, core.nextRow(), time);
    if (days[symbol].moveTo(time)) {
      account.rollDay();
    }
    double atr = core.chart().atr();
    venue.onCandle(
        symbol, time, round.open(i), round.high(i), round.low(i), round.volume(i), atr, account);
    account.mark(round.high(i), round.low(i), round.close(i));
  }

  private void fold(int i) {
    Analysis said =
        symbols
            .get(round.symbol(i))
            .onCandle(
                round.openTime(i),
                round.open(i),
                round.high(i),
                round.low(i),
                round.close(i),
                round.volume(i));
    if (said.isEmpty()) {
      return;
    }
    for (Finding finding : said.findings()) {
      listener.decided(closeTime, round.symbol(i), finding.decision(), finding.occasion());
    }
  }

  private void decide(int i) {
    int symbol = round.symbol(i);
    SymbolCore core = symbols.get(symbol);
    account.begin(symbol, core.nextRow() - 1, round.openTime(i));
    if (account.isHolding()) {
      leaveBeyond(core, symbol);
    }
    Analysis said = core.analysis();
    if (!said.isEmpty()) {
      said.exits().forEach(strategy -> exit(core, symbol, strategy));
      said.withdrawals().forEach(finding -> withdraw(core, symbol, finding));
      said.proposals().forEach(proposal -> assess(core, symbol, proposal));
    }
  }

  private void withdraw(SymbolCore core, int symbol, Finding finding) {
    int strategy = core.strategy(finding.decision().strategy());
    if (account.working(strategy).equals(finding.decision().setup())) {
      venue.cancel(symbol, strategy);
      if (account.forget(strategy)) {
        listener.decided(closeTime, symbol, finding.decision(), finding.occasion());
      }
    }
  }

  private void assess(SymbolCore core, int symbol, Proposal proposal) {
    int strategy = core.strategy(proposal.strategy());
    Decision decision =
        risk.assess(proposal, core.instrument(), account.holding(strategy), account.view());
    listener.decided(closeTime, symbol, decision, proposal.occasion());
    if (decision instanceof Decision.EntryIntended intent) {
      venue.place(symbol, strategy, account.enter(strategy, proposal, intent));
    }
  }

  private void exit(SymbolCore core, int symbol, String name) {
    int strategy = core.strategy(name);
    if (account.leave(strategy)) {
      venue.exitAtOpen(symbol, strategy, Leg.SIGNAL);
    }
  }

  private void leaveBeyond(SymbolCore core, int symbol) {
    for (int strategy = 0; strategy < core.strategies().size(); strategy++) {
      if (account.leaves(strategy)) {
        venue.exitAtOpen(symbol, strategy, Leg.CLOSE_BEYOND);
      }
    }
  }

  public AccountCore account() {
    return account;
  }

  public List<SymbolCore> symbols() {
    return symbols;
  }

  /// The state after the last block, as a value.
  public CoreState state() {
    StateWriter out = new StateWriter();
    save(out);
    return out.state();
  }

  /// Goes on from a state that rounds with the same settings gave.
  ///
  /// @throws IllegalStateException when it was written by another version of the core
  public void restore(CoreState state) {
    StateReader in = new StateReader(state);
    load(in);
    in.end();
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
    List<Stateful> parts = new ArrayList<>(symbols);
    parts.addAll(List.of(days));
    parts.addAll(List.of(account, venue, round));
    return parts;
  }

  /// Passes on what the account books, with the instant of the round in hand.
  private final class Told implements AccountListener {
    @Override
    public void decided(int symbol, Decision decision, Occasion occasion) {
      listener.decided(closeTime, symbol, decision, occasion);
    }

    @Override
    public void closed(int symbol, Trade trade) {
      listener.closed(closeTime, symbol, trade);
    }
  }
}
