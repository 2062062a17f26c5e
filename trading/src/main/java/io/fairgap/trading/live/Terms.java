package io.fairgap.trading.live;

import io.fairgap.trading.decision.Decision.TermsChanged;
import io.fairgap.trading.market.Instrument;
import java.util.List;

/// What an account goes by: its settings, and the symbols in which it may enter. They change
/// between two rounds; the first round that is decided by others records them.
///
/// @param number 0 for those with which it was begun; each change has the next
/// @param watched symbols that may be entered, sorted; the others are tracked, and what is open or
///   at work there goes on to its end
public record Terms(long number, Rulebook rules, List<String> watched) {
  public Terms {
    watched = watched.stream().sorted().distinct().toList();
  }

  /// Those of an account that has just begun: every symbol may be entered.
  public static Terms of(List<String> settings, List<Instrument> instruments) {
    return new Terms(
        0, new Rulebook(0, settings), instruments.stream().map(Instrument::symbol).toList());
  }

  /// The next ones, with other settings.
  public Terms by(List<String> settings) {
    return new Terms(number + 1, new Rulebook(rules.number() + 1, settings), watched);
  }

  /// The next ones, with other symbols.
  public Terms watching(List<String> symbols) {
    return new Terms(number + 1, rules, symbols);
  }

  /// Whether other settings hold, so that everything that was seen by them has to be seen anew.
  boolean isOtherRules(Terms before) {
    return rules.number() != before.rules().number();
  }

  /// What a round says in which they are new.
  TermsChanged since(Terms before) {
    return new TermsChanged(number, before.rules().changes(rules), watched);
  }
}
