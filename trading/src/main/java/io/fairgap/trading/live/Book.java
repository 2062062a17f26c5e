package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.account.Guard;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.live.AccountEvent.OrderInformed;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.pipeline.DecisionJournal;
import io.fairgap.trading.pipeline.RoundListener;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.strategy.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The book of one account: its rounds, the journal of its decisions, and what its orders still
/// have to be told.
///
/// A round is decided by doing it, so the book has moved on before its event is recorded; an owner
/// that cannot record the event throws the book away and folds a new one. Folding a recorded round
/// does it again from its reports and must come to the recorded hash.
///
/// Reports that cannot matter, of symbols with nothing to say in which nothing works or is held,
/// are left out. A round without any other leaves no event, unless it changes what the account may
/// do, or a symbol is missed in it or catches up, or it is the first of a UTC day: those who count
/// days must not miss one. A book that lost such rounds decides the same as one that saw them.
///
/// Terms that are new are those of the first round that is decided by them. Under other settings
/// the account's own state goes on: positions with their stops and targets, cash, limits' measures;
/// entries that wait are taken back.
///
/// A candle that missed its own round comes in with a later one, before that one's own candles: it
/// meets the orders and ends positions as it would have in time, but nothing may enter on it.
public final class Book {
  private static final long NONE = Long.MIN_VALUE;
  private static final long DAY = 86_400_000;

  private final List<Instrument> instruments;
  private final TermedRounds rounds;
  private final DecisionJournal journal;
  private final OrderDesk desk;
  private final RiskDesk risk = new RiskDesk();
  private final Truants truants = new Truants();
  private final List<String> lines = new ArrayList<>();
  private final List<TradeFacts> closed = new ArrayList<>();
  private long decided = NONE;

  /// @param account its name
  /// @param instruments in the order of their symbols
  /// @param strategies names of those that run on every symbol
  /// @param terms with which the account was begun
  /// @param settings what rounds go by under a rulebook
  public Book(
      String account,
      List<Instrument> instruments,
      List<String> strategies,
      Terms terms,
      Function<Rulebook, RunSettings> settings) {
    this.instruments = List.copyOf(instruments);
    rounds = new TermedRounds(instruments, strategies, terms, settings, new Heard());
    journal = new DecisionJournal(instruments, lines::add);
    desk = new OrderDesk(account);
  }

  /// A book whose settings never change.
  public Book(
      String account, List<Instrument> instruments, List<String> strategies, RunSettings settings) {
    this(account, instruments, strategies, Terms.of(List.of(), instruments), _ -> settings);
  }

  /// The whole state as a value.
  ///
  /// @param decided instant of the last round
  /// @param terms by which it was decided
  /// @param hash of the last round that decided something
  /// @param told how many notices each living order was sent, by setup
  /// @param behind symbols that missed a round, see [Book#behind]
  /// @param notes that the risk manager has not taken
  public record State(
      long decided,
      Terms terms,
      CoreState core,
      String hash,
      SortedMap<String, Integer> told,
      List<Outgoing> outbox,
      SortedMap<String, Long> behind,
      List<RiskNote> notes) {}

  /// Decides rounds by the terms that hold already.
  public Answer<AccountEvent> decide(List<RoundInput> inputs) {
    return decide(terms(), inputs);
  }

  /// Decides rounds in order of time; those that are decided are passed over.
  ///
  /// @param by terms under which the rounds' reports were made; those that are out of date decide
  ///   nothing
  public Answer<AccountEvent> decide(Terms by, List<RoundInput> inputs) {
    List<AccountEvent> events = new ArrayList<>();
    for (RoundInput input : inputs) {
      if (input.closeTime() > decided && by.number() >= terms().number()) {
        decide(by, input, events);
      }
    }
    return events.isEmpty() ? new Answer.Known<>() : new Answer.Accept<>(events);
  }

  private void decide(Terms by, RoundInput input, List<AccountEvent> events) {
    boolean isChange = by.number() > terms().number();
    List<SymbolReport> used = used(input);
    SortedMap<String, Long> late = truants.late(input.reports());
    if (!isChange
        && used.isEmpty()
        && late.isEmpty()
        && truants.areAll(input.missed())
        && !rounds.rounds().guard().isDue(input.closeTime(), input.control())) {
      decided = input.closeTime();
    } else {
      events.add(
          play(
              input.closeTime(),
              used,
              input.missed(),
              late,
              input.control(),
              isChange ? by : null));
    }
  }

  /// An order confirms what it was told.
  public Answer<AccountEvent> informed(String order, int notices) {
    return desk.outbox().stream()
            .anyMatch(one -> one.order().equals(order) && one.number() <= notices)
        ? Answer.accept(new OrderInformed(order, notices))
        : new Answer.Known<>();
  }

  /// Folds what was recorded.
  ///
  /// @throws IllegalStateException when a round does not come to its recorded hash
  public Book after(AccountEvent event) {
    switch (event) {
      case RoundDecided round -> {
        if (round.closeTime() > decided) {
          prove(
              round,
              play(
                  round.closeTime(),
                  round.reports(),
                  round.missed(),
                  round.late(),
                  round.control(),
                  round.change()));
        }
      }
      case OrderInformed(var order, var notices) -> desk.informed(order, notices);
    }
    return this;
  }

  private static void prove(RoundDecided recorded, RoundDecided played) {
    if (!recorded.hash().equals(played.hash())) {
      throw new IllegalStateException(
          "the round of %d was recorded with hash %s and now comes to %s: the core or its settings"
                  .formatted(recorded.closeTime(), recorded.hash(), played.hash())
              + " are not those that decided it");
    }
  }

  private List<SymbolReport> used(RoundInput input) {
    List<SymbolReport> all = input.reports();
    List<SymbolReport> used = all.stream().filter(rounds::matters).toList();
    return used.isEmpty() && !all.isEmpty() && day(input.closeTime()) != day(decided)
        ? List.of(all.getLast())
        : used;
  }

  /// The round of midnight belongs to the day that ends there.
  private static long day(long closeTime) {
    return closeTime == NONE ? NONE : Math.floorDiv(closeTime - 1, DAY);
  }

  private RoundDecided play(
      long closeTime,
      List<SymbolReport> reports,
      List<String> missed,
      SortedMap<String, Long> late,
      Control control,
      @Nullable Terms change) {
    lines.clear();
    closed.clear();
    rounds.play(closeTime, reports, control, change);
    decided = closeTime;
    truants.after(rounds.openTime(closeTime), missed, late);
    return new RoundDecided(
        closeTime,
        reports,
        missed,
        late,
        control,
        change,
        lines,
        journal.hash(),
        closed,
        figures());
  }

  /// Cash, equity and open trades at the last closes.
  public AccountFigures figures() {
    return new AccountFigures(
        rounds.rounds().account().ledger().capital(),
        rounds.rounds().account().ledger().cash(),
        rounds.rounds().account().view().equity(),
        rounds.rounds().account().openTrades().stream().map(this::facts).toList());
  }

  private TradeFacts facts(Trade trade) {
    int symbol = rounds.number(trade.instrument().symbol());
    return TradeFacts.of(trade, rounds.rounds().account().mark(symbol));
  }

  /// Instant of the last round; [Long#MIN_VALUE] before the first.
  public long decided() {
    return decided;
  }

  /// Hash of the last round that decided something.
  public String hash() {
    return journal.hash();
  }

  /// The symbols that missed a round and have not caught up, with the open time up to which their
  /// candles were seen.
  public SortedMap<String, Long> behind() {
    return truants.behind();
  }

  /// What it goes by since its last round that was recorded.
  public Terms terms() {
    return rounds.terms();
  }

  /// What the account may do, and why.
  public Guard.Standing standing() {
    return rounds.rounds().guard().standing();
  }

  /// The share of headroom left at the last closes, see [io.fairgap.trading.account.AccountView].
  public double headroom() {
    return rounds.rounds().account().view().headroom();
  }

  /// What the risk manager has not taken yet, oldest first.
  public List<RiskNote> notes() {
    return risk.notes();
  }

  /// The risk manager has taken the notes up to this instant.
  public void noted(long closeTime) {
    risk.taken(closeTime);
  }

  /// What orders have not confirmed yet, oldest first.
  public List<Outgoing> outbox() {
    return desk.outbox();
  }

  public State state() {
    return new State(
        decided,
        terms(),
        rounds.state(),
        journal.hash(),
        desk.told(),
        desk.outbox(),
        truants.behind(),
        risk.notes());
  }

  /// Goes on from a state that a book which began with the same terms gave.
  public Book restore(State state) {
    rounds.restore(state.terms(), state.core());
    journal.goOnFrom(state.hash());
    desk.restore(state.told(), state.outbox());
    truants.restore(state.behind());
    risk.restore(state.notes());
    decided = state.decided();
    return this;
  }

  /// Writes down what a round brings forth.
  private final class Heard implements RoundListener {
    @Override
    public void decided(long closeTime, int symbol, Decision decision, Occasion occasion) {
      journal.decided(closeTime, symbol, decision);
      desk.decided(closeTime, instruments.get(symbol), decision, occasion);
      risk.decided(closeTime, instruments.get(symbol), decision);
    }

    @Override
    public void closed(long closeTime, int symbol, Trade trade) {
      closed.add(facts(trade));
      desk.closed(closeTime, trade.proposal().setup());
    }

    @Override
    public void ended(long closeTime, double equity, int openPositions) {
      journal.ended(closeTime);
      desk.endRound();
      risk.endRound(closeTime);
    }
  }
}
