package io.fairgap.trading.live;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.decision.Decision.ModeChanged;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.live.RiskEvent.Assessed;
import io.fairgap.trading.live.RiskEvent.Commanded;
import io.fairgap.trading.live.RiskEvent.Locked;
import io.fairgap.trading.live.RiskEvent.Unlocked;
import java.util.ArrayList;
import java.util.List;

/// What a human ordered an account to do, and what its rounds made of that.
///
/// @param control the order that stands
/// @param by who gave it; empty for nobody
/// @param at when, epoch milliseconds
/// @param mode of the account as its rounds have told
/// @param since instant of the round that brought it; [Long#MIN_VALUE] before the first change
/// @param noted instant of the last round that told something
public record Mandate(
    Control control, String by, long at, Mode mode, ModeReason reason, long since, long noted) {
  /// Of an account that nobody has ordered anything and that has decided nothing.
  public static final Mandate BLANK =
      new Mandate(
          Control.NONE, "", 0, Mode.ACTIVE, ModeReason.START, Long.MIN_VALUE, Long.MIN_VALUE);

  private static final int LONGEST = 200;

  /// A human orders. Whatever stands already is known; everything needs a reason and a name.
  public Answer<RiskEvent> order(Mode wanted, String reason, String who, long when) {
    if (!isText(reason)) {
      return new Answer.Refuse<>(
          "A reason is needed: one line of at most %d characters.".formatted(LONGEST));
    }
    if (!isText(who)) {
      return new Answer.Refuse<>(
          "A name is needed of who orders: one line of at most %d characters.".formatted(LONGEST));
    }
    boolean stands = control.mode() == wanted && (wanted != Mode.ACTIVE || mode == Mode.ACTIVE);
    return stands
        ? new Answer.Known<>()
        : Answer.accept(
            new Commanded(new Control(control.number() + 1, wanted, reason), who, when));
  }

  private static boolean isText(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /// Takes in what the account's rounds tell; what was noted before is passed over.
  public Answer<RiskEvent> note(List<RiskNote> notes) {
    List<RiskEvent> events = new ArrayList<>();
    for (RiskNote note : notes) {
      if (note.closeTime() > noted) {
        note.changes().forEach(change -> events.add(changed(note.closeTime(), change)));
        if (!note.verdicts().isEmpty()) {
          events.add(new Assessed(note.closeTime(), note.verdicts()));
        }
      }
    }
    return events.isEmpty() ? new Answer.Known<>() : new Answer.Accept<>(events);
  }

  private static RiskEvent changed(long closeTime, ModeChanged change) {
    return change.mode() == Mode.ACTIVE
        ? new Unlocked(closeTime, change)
        : new Locked(closeTime, change);
  }

  /// Folds what was recorded.
  public Mandate after(RiskEvent event) {
    return switch (event) {
      case Commanded(var order, var who, var when) ->
          new Mandate(order, who, when, mode, reason, since, noted);
      case Locked(var closeTime, var change) -> in(change, closeTime);
      case Unlocked(var closeTime, var change) -> in(change, closeTime);
      case Assessed(var closeTime, _) ->
          new Mandate(control, by, at, mode, reason, since, closeTime);
    };
  }

  private Mandate in(ModeChanged change, long closeTime) {
    return new Mandate(control, by, at, change.mode(), change.reason(), closeTime, closeTime);
  }
}
