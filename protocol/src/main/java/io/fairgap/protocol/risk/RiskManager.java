package io.fairgap.protocol.risk;

import io.fairgap.protocol.portfolio.PortfolioManager.Settled;
import io.fairgap.trading.account.Control;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.live.Mandate;
import io.fairgap.trading.live.RoundInput;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;

/// Remembers what a human ordered an account to do, puts the order beside every round before it is
/// decided, and records what the rounds did to the account's mode. Event-sourced, one per account.
///
/// The limits themselves are held in the account's rounds, see [io.fairgap.trading.account.Guard].
public interface RiskManager {
  sealed interface Command {}

  /// Rounds that are to be decided, answered by [Cleared].
  record Assess(List<RoundInput> rounds, ActorRef<Cleared> replyTo) implements Command {
    public Assess {
      rounds = List.copyOf(rounds);
    }
  }

  /// Where the account stands after its rounds. Answered by [Noted] when what they told is
  /// recorded.
  record Learn(Settled settled, ActorRef<Noted> replyTo) implements Command {}

  /// A human's word; takes effect with the next round.
  ///
  /// @param mode the least restraint to keep; ACTIVE resumes
  /// @param by who says so
  /// @param at when, epoch milliseconds
  record Order(Mode mode, String reason, String by, long at, ActorRef<Reply> replyTo)
      implements Command {}

  /// What the account may do, and why, answered by [Risk].
  record GetRisk(ActorRef<Risk> replyTo) implements Command {}

  /// The same rounds, under the order that stands.
  record Cleared(List<RoundInput> rounds) {
    public Cleared {
      rounds = List.copyOf(rounds);
    }
  }

  /// What the account told up to this instant is recorded.
  record Noted(long closeTime) {}

  /// The answer to a human.
  sealed interface Reply {}

  /// It stands, and is recorded.
  record Accepted(Control control) implements Reply {}

  /// It does not.
  ///
  /// @param reason one sentence
  record Refused(String reason) implements Reply {}

  /// How an account stands to its limits.
  ///
  /// @param settled what its last rounds told; null when none has told anything since the start
  record Risk(Mandate mandate, @Nullable Settled settled) {}
}
