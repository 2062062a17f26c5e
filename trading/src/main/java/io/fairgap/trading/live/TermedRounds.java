package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.pipeline.AccountRounds;
import io.fairgap.trading.pipeline.RoundListener;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rounds of an account by the terms that hold, which may change between two of them. Under
/// other settings the same account goes on: its state moves into rounds that are made by them.
final class TermedRounds {
  private final List<Instrument> instruments;
  private final List<String> strategies;
  private final Function<Rulebook, RunSettings> settings;
  private final RoundListener listener;
  private Terms terms;
  private AccountRounds rounds;
  private RoundPlay play;

  /// @param terms with which the account was begun
  /// @param settings what rounds go by under a rulebook
  TermedRounds(
      List<Instrument> instruments,
      List<String> strategies,
      Terms terms,
      Function<Rulebook, RunSettings> settings,
      RoundListener listener) {
    this.instruments = List.copyOf(instruments);
    this.strategies = List.copyOf(strategies);
    this.settings = settings;
    this.listener = listener;
    this.terms = terms;
    RunSettings first = settings.apply(terms.rules());
    rounds = rounds(first);
    play = play(first);
  }

  private AccountRounds rounds(RunSettings run) {
    return new AccountRounds(instruments, strategies, run, FinerCandles.NONE, listener);
  }

  private RoundPlay play(RunSettings run) {
    return new RoundPlay(rounds, instruments, run.fills().timeframe());
  }

  private void goBy(Rulebook rules, CoreState state) {
    RunSettings run = settings.apply(rules);
    rounds = rounds(run);
    play = play(run);
    StateReader in = new StateReader(state);
    rounds.load(in);
    in.end();
  }

  /// Plays a whole round.
  ///
  /// @param change what it is the first to go by; null when that is as before
  void play(long closeTime, List<SymbolReport> reports, Control control, @Nullable Terms change) {
    Terms before = terms;
    if (change != null) {
      terms = change;
      if (terms.isOtherRules(before)) {
        goBy(terms.rules(), state());
      }
    }
    play.play(closeTime, reports, control, terms, before);
  }

  Terms terms() {
    return terms;
  }

  AccountRounds rounds() {
    return rounds;
  }

  /// Whether a report can change anything.
  boolean matters(SymbolReport report) {
    return play.matters(report);
  }

  /// The open time of the candles that close at an instant.
  long openTime(long closeTime) {
    return play.openTime(closeTime);
  }

  /// The number of a symbol in the account.
  int number(String symbol) {
    return play.number(symbol);
  }

  CoreState state() {
    StateWriter out = new StateWriter();
    rounds.save(out);
    return out.state();
  }

  /// Goes on from a state that rounds by these terms gave.
  void restore(Terms standing, CoreState state) {
    terms = standing;
    goBy(standing.rules(), state);
  }
}
