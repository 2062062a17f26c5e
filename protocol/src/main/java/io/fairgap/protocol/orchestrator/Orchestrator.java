package io.fairgap.protocol.orchestrator;

import io.fairgap.protocol.portfolio.PortfolioManager;
import io.fairgap.protocol.risk.RiskManager;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Terms;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Keeps the rounds of one account: collects the reports of each instant, has the risk manager put
/// what a human ordered beside them, and hands them to the portfolio manager, in order of time. It
/// remembers nothing: after a restart it asks again.
public interface Orchestrator {
  sealed interface Command {}

  /// These rounds are coming; each is complete when all its members have reported. Nothing is
  /// opened when the round before them is unknown: it will be announced again. Answered by
  /// [Progress] as they are decided.
  ///
  /// @param after open time of the round that the feed announced before them, which must be known
  ///   here; [Long#MIN_VALUE] for the feed's first
  record Open(long after, List<Expected> rounds, ActorRef<Progress> replyTo) implements Command {
    public Open {
      rounds = List.copyOf(rounds);
    }
  }

  /// @param openTime of the round's candles
  /// @param members symbols that have a candle then, sorted
  record Expected(long openTime, List<String> members) {
    public Expected {
      members = List.copyOf(members);
    }
  }

  /// A symbol's reports, oldest first.
  ///
  /// @param rules number of the rulebook by which they were made; others than those that hold are
  ///   of no use
  /// @param confirmed open time of the last candle whose round is known to be decided: the symbol
  ///   has no report up to there, and none is missing
  /// @param after open time of a candle after which none is missing here, up to the last
  record Reported(String symbol, long rules, long confirmed, long after, List<SymbolReport> reports)
      implements Command {
    public Reported {
      reports = List.copyOf(reports);
    }
  }

  /// A symbol has stopped: there is no report of this candle, nor of any after it. Told again
  /// whenever somebody asks for one.
  ///
  /// @param rules number of the rulebook by which it was made
  record Stopped(String symbol, long rules, long openTime) implements Command {}

  /// A round has waited as long as rounds do; sent by itself.
  record Overdue(long openTime) implements Command {}

  /// The configuration's answer: what the account goes by from the next round on.
  record Agreed(Terms terms) implements Command {}

  /// The risk manager's answer: rounds that may be decided.
  record Cleared(RiskManager.Cleared answer) implements Command {}

  /// The portfolio manager's answer.
  record Settled(PortfolioManager.Settled answer) implements Command {}

  /// The risk manager's answer: notes that it has taken.
  record Noted(long closeTime) implements Command {}

  /// It asks again for what is overdue; sent by itself.
  enum Tick implements Command {
    ASK_AGAIN
  }

  /// How far the account has decided.
  ///
  /// @param openTime of the candles of the last decided round; [Long#MIN_VALUE] before the first
  record Progress(long openTime) {}
}
