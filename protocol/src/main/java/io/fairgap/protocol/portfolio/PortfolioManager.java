package io.fairgap.protocol.portfolio;

import io.fairgap.trading.account.Guard;
import io.fairgap.trading.live.AccountFigures;
import io.fairgap.trading.live.RiskNote;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.Terms;
import java.util.List;
import java.util.SortedMap;
import org.apache.pekko.actor.typed.ActorRef;

/// Decides and books the rounds of one account, and tells its orders. Event-sourced, one per
/// account.
public interface PortfolioManager {
  sealed interface Command {}

  /// Rounds in order of time; those that are decided are passed over. Answered by [Settled] when
  /// what they decided is recorded.
  ///
  /// @param terms by which they are decided, and by whose rules their reports were made
  /// @param noted instant up to which the risk manager has taken the account's notes
  record Decide(Terms terms, List<RoundInput> rounds, long noted, ActorRef<Settled> replyTo)
      implements Command {
    public Decide {
      rounds = List.copyOf(rounds);
    }
  }

  /// An order has taken in its notices up to this number.
  record Confirm(String order, int notices) implements Command {}

  /// How far it has decided, answered by [Decided].
  record GetDecided(ActorRef<Decided> replyTo) implements Command {}

  /// Where it stands, answered by [Settled].
  record GetSettled(ActorRef<Settled> replyTo) implements Command {}

  /// What the account is worth, answered by [Figures].
  record GetFigures(ActorRef<Figures> replyTo) implements Command {}

  /// It tells its orders again what they have not confirmed; sent by itself.
  enum Tick implements Command {
    TELL_ORDERS
  }

  /// @param closeTime the instant of the last round; [Long#MIN_VALUE] before the first
  /// @param hash of the last round that decided something
  record Decided(long closeTime, String hash) {}

  /// Where the account stands between two rounds.
  ///
  /// @param closeTime the instant of the last round; [Long#MIN_VALUE] before the first
  /// @param behind symbols that missed a round and have not caught up, with the open time up to
  ///   which their candles were seen
  /// @param standing its mode and what its limits are measured by
  /// @param headroom share that is left of it, 1 when nothing is committed
  /// @param notes for the risk manager, oldest first
  record Settled(
      long closeTime,
      SortedMap<String, Long> behind,
      Guard.Standing standing,
      double headroom,
      List<RiskNote> notes) {
    public Settled {
      notes = List.copyOf(notes);
    }
  }

  /// @param closeTime the instant of the last round, at whose closes the figures are taken
  /// @param untold notices that orders have not confirmed yet
  record Figures(long closeTime, AccountFigures figures, int untold) {}
}
