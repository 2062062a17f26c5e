package io.fairgap.actors.tracker;

import static org.apache.pekko.persistence.typed.javadsl.Recovery.withSnapshotSelectionCriteria;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.analyst.TechnicalAnalyst;
import io.fairgap.protocol.tracker.SymbolTracker.Command;
import io.fairgap.protocol.tracker.SymbolTracker.Confirm;
import io.fairgap.protocol.tracker.SymbolTracker.GetPosition;
import io.fairgap.protocol.tracker.SymbolTracker.GoBy;
import io.fairgap.protocol.tracker.SymbolTracker.Repeat;
import io.fairgap.protocol.tracker.SymbolTracker.Take;
import io.fairgap.protocol.tracker.SymbolTracker.Taken;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.pipeline.SymbolCore;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.SnapshotAdapter;
import org.apache.pekko.persistence.typed.SnapshotCompleted;
import org.apache.pekko.persistence.typed.SnapshotSelectionCriteria;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.RetentionCriteria;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers the candles of one symbol. What they mean is [Tracking]'s; this class only records
/// them, and passes the reports on once they are recorded. A symbol that has stopped is said so to
/// the analyst, the monitor and the log; it goes on recording.
///
/// Under other rules it comes back from its first candle, and reports what nobody has decided yet.
public final class SymbolTrackerEntity
    extends EventSourcedBehavior<Command, SymbolEvent, Tracking> {
  /// The first part of its persistence id.
  public static final String KIND = "symbol";

  private static final int SNAPSHOT_EVERY = 500;

  private final ActorContext<Command> context;
  private final String symbol;
  private final Rules rules;
  private final Tracking blank;
  private final RecipientRef<TechnicalAnalyst.Command> analyst;
  private final Pulse pulse;
  private boolean saidStop;
  private final Consumer<Tracking> onlooker;

  private SymbolTrackerEntity(
      ActorContext<Command> context,
      String symbol,
      Rules rules,
      RecipientRef<TechnicalAnalyst.Command> analyst,
      Pulse pulse,
      Consumer<Tracking> onlooker) {
    super(PersistenceId.of(KIND, symbol), Recovery.ON_FAILURE);
    this.context = context;
    this.symbol = symbol;
    this.rules = rules;
    blank = rules.blank();
    this.analyst = analyst;
    this.pulse = pulse;
    this.onlooker = onlooker;
  }

  /// A symbol whose settings never change.
  ///
  /// @param empty makes a core that has seen no candle
  public static Behavior<Command> create(
      String symbol,
      Supplier<SymbolCore> empty,
      RecipientRef<TechnicalAnalyst.Command> analyst,
      Pulse pulse) {
    Rulebook only = new Rulebook(0, List.of());
    return create(symbol, _ -> empty.get(), only, analyst, pulse, _ -> {});
  }

  /// @param cores makes a core that has seen no candle
  /// @param standing the rules that are known to hold as it starts
  /// @param onlooker shown what candles that are recorded made of the symbol; it may not keep it
  public static Behavior<Command> create(
      String symbol,
      Function<Rulebook, SymbolCore> cores,
      Rulebook standing,
      RecipientRef<TechnicalAnalyst.Command> analyst,
      Pulse pulse,
      Consumer<Tracking> onlooker) {
    Rules rules = new Rules(cores, standing);
    return Behaviors.supervise(
            Behaviors.<Command>setup(context ->
                new SymbolTrackerEntity(context, symbol, rules, analyst, pulse, onlooker)))
        .onFailure(Rules.Outdated.class, SupervisorStrategy.restart().withLoggingEnabled(false));
  }

  /// Made once and never changed: after a failure of the journal Pekko folds the events over this
  /// very object again.
  @Override
  public Tracking emptyState() {
    return blank;
  }

  private Tracking owned(Tracking tracking) {
    return tracking == blank ? rules.blank() : tracking;
  }

  @Override
  public CommandHandler<Command, SymbolEvent, Tracking> commandHandler() {
    return (tracking, command) ->
        switch (command) {
          case Take take -> take(tracking, take);
          case GoBy(var wanted, var openTime) -> {
            rules.require(wanted, openTime);
            report(tracking, openTime);
            yield Effect().none();
          }
          case Repeat(var openTime) -> {
            report(tracking, openTime);
            yield Effect().none();
          }
          case Confirm(var openTime) -> {
            owned(tracking).confirm(openTime);
            yield Effect().none();
          }
          case GetPosition(var replyTo) -> {
            replyTo.tell(new Taken(symbol, tracking.last()));
            yield Effect().none();
          }
        };
  }

  private Effect<SymbolEvent, Tracking> take(Tracking tracking, Take take) {
    long before = tracking.last();
    return switch (tracking.take(take.after(), take.candles())) {
      case Answer.Accept<SymbolEvent>(var events) -> {
        Failpoint.SYMBOL_BEFORE_PERSIST.hit();
        yield Effect()
            .persist(events)
            .thenRun(after -> {
              Failpoint.SYMBOL_AFTER_PERSIST.hit();
              report(after, before);
              take.replyTo().tell(new Taken(symbol, after.last()));
              onlooker.accept(after);
            });
      }
      case Answer.Known<SymbolEvent> _ -> {
        take.replyTo().tell(new Taken(symbol, before));
        yield Effect().none();
      }
      case Answer.Refuse<SymbolEvent>(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private void report(Tracking tracking, long above) {
    long confirmed = tracking.confirmed();
    analyst.tell(
        new TechnicalAnalyst.Reported(
            tracking.rules(), confirmed, Math.max(above, confirmed), tracking.reportsAfter(above)));
    Tracking.Stop stop = tracking.stop();
    if (stop != null) {
      analyst.tell(new TechnicalAnalyst.Stopped(tracking.rules(), stop.openTime()));
      sayOnce(stop);
    }
  }

  private void sayOnce(Tracking.Stop stop) {
    if (!saidStop) {
      saidStop = true;
      context.getLog().error(stop.sentence());
      pulse.stopped(stop.sentence());
    }
  }

  @Override
  public EventHandler<Tracking, SymbolEvent> eventHandler() {
    return (tracking, event) -> owned(tracking).after(event);
  }

  @Override
  public SignalHandler<Tracking> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), this::recovered)
        .onSignal(SnapshotCompleted.class, (_, _) -> stored())
        .build();
  }

  /// By a message, as what follows the snapshot is still to be done.
  private void stored() {
    if (rules.stored()) {
      context.getSelf().tell(new GoBy(rules.standing(), rules.floor()));
    }
  }

  private void recovered(Tracking tracking) {
    if (rules.tookHold()) {
      context.getLog().info("sees by rulebook {} now", rules.standing().number());
      pulse.renewed();
    } else {
      pulse.recovered();
    }
    saidStop = false;
    if (rules.isFromTheFirst()) {
      report(tracking, rules.floor());
    }
    Tracking.Stop stop = tracking.stop();
    if (stop != null) {
      sayOnce(stop);
    }
  }

  @Override
  public org.apache.pekko.persistence.typed.javadsl.Recovery recovery() {
    return rules.isFromTheFirst()
        ? withSnapshotSelectionCriteria(SnapshotSelectionCriteria.none())
        : super.recovery();
  }

  /// Staggered by the symbol's name, so that symbols do not all write theirs on the same candle.
  @Override
  public boolean shouldSnapshot(Tracking tracking, SymbolEvent event, long sequenceNr) {
    return tracking.stop() == null
        && Math.floorMod(sequenceNr + symbol.hashCode(), SNAPSHOT_EVERY) == 0;
  }

  @Override
  public RetentionCriteria retentionCriteria() {
    return RetentionCriteria.disabled();
  }

  @Override
  public SnapshotAdapter<Tracking> snapshotAdapter() {
    return Recovery.snapshots(Tracking::state, Tracking.State.class, rules::restore);
  }
}
