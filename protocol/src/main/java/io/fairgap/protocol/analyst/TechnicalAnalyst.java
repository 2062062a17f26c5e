package io.fairgap.protocol.analyst;

import io.fairgap.trading.live.Setups;
import io.fairgap.trading.live.SymbolReport;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/// Records the life of one symbol's setups, from the inversion to the vote, and passes the
/// tracker's reports on to the orchestrator once what they tell is recorded. Event-sourced, one per
/// symbol.
///
/// It keeps no report: the tracker does until the account has decided, and repeats them.
public interface TechnicalAnalyst {
  sealed interface Command {}

  /// The symbol's reports, oldest first. When some before them are missing they are not passed on,
  /// and the tracker is asked for all of them.
  ///
  /// @param rules number of the rulebook by which they were made
  /// @param confirmed open time of the last candle whose round is known to be decided: the symbol
  ///   has no report up to there, and none is missing
  /// @param after open time of a candle after which none is missing here, up to the last
  record Reported(long rules, long confirmed, long after, List<SymbolReport> reports)
      implements Command {
    public Reported {
      reports = List.copyOf(reports);
    }
  }

  /// The symbol has stopped: there is no report of this candle, nor of any after it. Passed on.
  ///
  /// @param rules number of the rulebook by which it was made
  record Stopped(long rules, long openTime) implements Command {}

  /// Which setups are alive, answered by [Alive].
  record GetSetups(ActorRef<Alive> replyTo) implements Command {}

  /// Those that are alive after what is recorded.
  record Alive(String symbol, Setups setups) {}
}
