package io.fairgap.protocol.portfolio;

import io.fairgap.trading.live.AccountFigures;
import io.fairgap.trading.live.RoundInput;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Decides and books the rounds of one account, and tells its orders. Event-sourced, one per
/// account.
public interface PortfolioManager {
  sealed interface Command {}

  /// Complete rounds in order of time; those that are decided are passed over. Answered by
  /// [Decided] when what they decided is recorded.
  record Decide(List<RoundInput> rounds, ActorRef<Decided> replyTo) implements Command {
    public Decide {
      rounds = List.copyOf(rounds);
    }
  }

  /// An order has taken in its notices up to this number.
  record Confirm(String order, int notices) implements Command {}

  /// How far it has decided, answered by [Decided].
  record GetDecided(ActorRef<Decided> replyTo) implements Command {}

  record GetFigures(ActorRef<Figures> replyTo) implements Command {}

  /// It tells its orders again what they have not confirmed; sent by itself.
  enum Tick implements Command {
    TELL_ORDERS
  }

  /// @param closeTime the instant of the last round; [Long#MIN_VALUE] before the first
  /// @param hash of the last round that decided something
  record Decided(long closeTime, String hash) {}

  /// @param closeTime the instant of the last round, at whose closes the figures are taken
  /// @param untold notices that orders have not confirmed yet
  record Figures(long closeTime, AccountFigures figures, int untold) {}
}
