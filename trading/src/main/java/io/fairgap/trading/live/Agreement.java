package io.fairgap.trading.live;

import io.fairgap.trading.live.ConfigurationEvent.Begun;
import io.fairgap.trading.live.ConfigurationEvent.Changed;
import java.util.ArrayList;
import java.util.List;

/// What an account was begun with, and what it goes by now.
public record Agreement(Charter begun, Terms terms) {
  private static final int LONGEST = 200;

  /// Takes an account's charter: the first one is recorded, and from then on a node may go on with
  /// the same one, or with the settings that hold now. Another is refused with what differs.
  ///
  /// @param agreed what is recorded; empty before anything is
  public static Answer<ConfigurationEvent> take(List<Agreement> agreed, Charter now) {
    if (agreed.isEmpty()) {
      return Answer.accept(new Begun(now));
    }
    Agreement agreement = agreed.getFirst();
    Charter first = agreement.begun();
    boolean isAsNow = first.with(agreement.terms().rules().settings()).equals(now);
    return first.equals(now) || isAsNow
        ? new Answer.Known<>()
        : new Answer.Refuse<>(String.join("; ", first.differences(now)));
  }

  /// Takes other settings; those that hold already are known.
  ///
  /// @param settings all of them, `key = value` lines, sorted, checked
  public Answer<ConfigurationEvent> change(List<String> settings, String by, long at) {
    if (by.isBlank()
        || by.length() > LONGEST
        || by.codePoints().anyMatch(Character::isISOControl)) {
      return new Answer.Refuse<>(
          "A name is needed of who changes it: one line of at most %d characters."
              .formatted(LONGEST));
    }
    return settings.equals(terms.rules().settings())
        ? new Answer.Known<>()
        : Answer.accept(new Changed(terms.by(settings), by, at));
  }

  /// Takes another watch list; symbols that the account does not trade are left out.
  public Answer<ConfigurationEvent> watch(List<String> symbols, String by, long at) {
    List<String> traded = new ArrayList<>(begun.symbols());
    traded.retainAll(symbols);
    Terms next = terms.watching(traded);
    return next.watched().equals(terms.watched())
        ? new Answer.Known<>()
        : Answer.accept(new Changed(next, by, at));
  }

  /// Folds what was recorded.
  public static List<Agreement> after(List<Agreement> agreed, ConfigurationEvent event) {
    return switch (event) {
      case Begun(var charter) ->
          List.of(new Agreement(charter, Terms.of(charter.settings(), charter.instruments())));
      case Changed(var terms, _, _) -> List.of(new Agreement(agreed.getFirst().begun(), terms));
    };
  }
}
