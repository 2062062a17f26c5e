package io.fairgap.actors.analyst;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Alive;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Command;
import io.fairgap.protocol.analyst.TechnicalAnalyst.GetSetups;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Reported;
import io.fairgap.protocol.analyst.TechnicalAnalyst.Stopped;
import io.fairgap.protocol.orchestrator.Orchestrator;
import io.fairgap.protocol.tracker.SymbolTracker;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Setups;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.RetentionCriteria;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers the setups of one symbol. What happens to them is [Setups]'; this class only records
/// it, and passes the reports on once it is recorded. Nothing is recorded for quiet candles.
///
/// Reports leave in the order in which they came: while some are being recorded, Pekko keeps
/// everything that comes behind them.
public final class TechnicalAnalystEntity
    extends EventSourcedBehavior<Command, AnalystEvent, Setups> {
  /// The first part of its persistence id.
  public static final String KIND = "analyst";

  private static final int SNAPSHOT_EVERY = 500;

  private final String symbol;
  private final RecipientRef<SymbolTracker.Command> tracker;
  private final RecipientRef<Orchestrator.Command> orchestrator;
  private final Pulse pulse;
  private long passed = Long.MIN_VALUE;

  private TechnicalAnalystEntity(
      String symbol,
      RecipientRef<SymbolTracker.Command> tracker,
      RecipientRef<Orchestrator.Command> orchestrator,
      Pulse pulse) {
    super(PersistenceId.of(KIND, symbol), Recovery.ON_FAILURE);
    this.symbol = symbol;
    this.tracker = tracker;
    this.orchestrator = orchestrator;
    this.pulse = pulse;
  }

  /// @param tracker of the symbol, asked for reports that are missing
  public static Behavior<Command> create(
      String symbol,
      RecipientRef<SymbolTracker.Command> tracker,
      RecipientRef<Orchestrator.Command> orchestrator,
      Pulse pulse) {
    return new TechnicalAnalystEntity(symbol, tracker, orchestrator, pulse);
  }

  @Override
  public Setups emptyState() {
    return Setups.NONE;
  }

  @Override
  public CommandHandler<Command, AnalystEvent, Setups> commandHandler() {
    return (setups, command) ->
        switch (command) {
          case Reported reported -> take(setups, reported);
          case Stopped(var rules, var openTime) -> {
            orchestrator.tell(new Orchestrator.Stopped(symbol, rules, openTime));
            yield Effect().none();
          }
          case GetSetups(var replyTo) -> {
            replyTo.tell(new Alive(symbol, setups));
            yield Effect().none();
          }
        };
  }

  /// Whatever the account has confirmed went through here once.
  private Effect<AnalystEvent, Setups> take(Setups setups, Reported reported) {
    long handled = Math.max(passed, reported.confirmed());
    return switch (setups.take(handled, reported.after(), reported.reports())) {
      case Answer.Accept<AnalystEvent>(var events) -> {
        Failpoint.ANALYST_BEFORE_PERSIST.hit();
        yield Effect()
            .persist(events)
            .thenRun(_ -> {
              Failpoint.ANALYST_AFTER_PERSIST.hit();
              pass(reported);
            });
      }
      case Answer.Known<AnalystEvent> _ -> {
        pass(reported);
        yield Effect().none();
      }
      case Answer.Refuse<AnalystEvent> _ -> {
        tracker.tell(new SymbolTracker.Repeat(Math.max(handled, setups.recorded())));
        yield Effect().none();
      }
    };
  }

  private void pass(Reported reported) {
    if (!reported.reports().isEmpty()) {
      passed = Math.max(passed, reported.reports().getLast().candle().openTime());
    }
    orchestrator.tell(
        new Orchestrator.Reported(
            symbol, reported.rules(), reported.confirmed(), reported.after(), reported.reports()));
  }

  @Override
  public EventHandler<Setups, AnalystEvent> eventHandler() {
    return Setups::after;
  }

  @Override
  public SignalHandler<Setups> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), _ -> recovered())
        .build();
  }

  /// What was passed on before may have been lost with what was being recorded.
  private void recovered() {
    passed = Long.MIN_VALUE;
    pulse.recovered();
  }

  /// Staggered by the symbol's name, so that symbols do not all write theirs on the same candle.
  @Override
  public boolean shouldSnapshot(Setups setups, AnalystEvent event, long sequenceNr) {
    return Math.floorMod(sequenceNr + symbol.hashCode(), SNAPSHOT_EVERY) == 0;
  }

  @Override
  public RetentionCriteria retentionCriteria() {
    return RetentionCriteria.disabled();
  }
}
