package io.fairgap.actors.performance;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.performance.Performance.Alerts;
import io.fairgap.protocol.performance.Performance.ClearThreshold;
import io.fairgap.protocol.performance.Performance.Command;
import io.fairgap.protocol.performance.Performance.GetAlerts;
import io.fairgap.protocol.performance.Performance.Observe;
import io.fairgap.protocol.performance.Performance.Recorded;
import io.fairgap.protocol.performance.Performance.Refused;
import io.fairgap.protocol.performance.Performance.Reply;
import io.fairgap.protocol.performance.Performance.SetThreshold;
import io.fairgap.trading.alerts.PerformanceEvent;
import io.fairgap.trading.alerts.PerformanceEvent.AlertEnded;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdCleared;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.alerts.Thresholds;
import io.fairgap.trading.live.Answer;
import java.time.Instant;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;
import org.slf4j.Logger;

/// Remembers the thresholds of one account's figures and which are undercut; that is [Thresholds]'
/// decision. What is raised or ends is said in the log, once.
public final class PerformanceEntity
    extends EventSourcedBehaviorWithEnforcedReplies<Command, PerformanceEvent, Thresholds> {
  /// The first part of its persistence id.
  public static final String KIND = "performance";

  private final Logger log;
  private final String account;
  private final Pulse pulse;

  private PerformanceEntity(Logger log, String account, Pulse pulse) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.log = log;
    this.account = account;
    this.pulse = pulse;
  }

  public static Behavior<Command> create(String account, Pulse pulse) {
    return Behaviors.setup(context -> new PerformanceEntity(context.getLog(), account, pulse));
  }

  @Override
  public Thresholds emptyState() {
    return Thresholds.NONE;
  }

  @Override
  public CommandHandlerWithReply<Command, PerformanceEvent, Thresholds> commandHandler() {
    return (thresholds, command) ->
        switch (command) {
          case SetThreshold(var figure, var least, var trades, var replyTo) ->
              settle(thresholds.set(figure, least, trades), replyTo);
          case ClearThreshold(var figure, var replyTo) -> settle(thresholds.clear(figure), replyTo);
          case Observe(var figures) -> observe(thresholds.observe(figures));
          case GetAlerts(var replyTo) ->
              Effect()
                  .reply(
                      replyTo,
                      new Alerts(
                          List.copyOf(thresholds.set().values()),
                          List.copyOf(thresholds.raised().values())));
        };
  }

  private ReplyEffect<PerformanceEvent, Thresholds> settle(
      Answer<PerformanceEvent> answer, ActorRef<Reply> replyTo) {
    return switch (answer) {
      case Answer.Accept<PerformanceEvent>(var events) ->
          Effect().persist(events).thenReply(replyTo, _ -> new Recorded());
      case Answer.Known<PerformanceEvent> _ -> Effect().reply(replyTo, new Recorded());
      case Answer.Refuse<PerformanceEvent>(var reason) ->
          Effect().reply(replyTo, new Refused(reason));
    };
  }

  private ReplyEffect<PerformanceEvent, Thresholds> observe(Answer<PerformanceEvent> answer) {
    return answer instanceof Answer.Accept<PerformanceEvent>(var events)
        ? Effect().persist(events).thenRun(_ -> events.forEach(this::say)).thenNoReply()
        : Effect().noReply();
  }

  private void say(PerformanceEvent event) {
    switch (event) {
      case AlertRaised(var figure, var value, var least, var at) ->
          log.warn(
              "{}: {} fell to {}, below its threshold of {}, at {}",
              account,
              figure,
              value,
              least,
              Instant.ofEpochMilli(at));
      case AlertEnded(var figure, var value, var at) ->
          log.info("{}: {} is back at {}, at {}", account, figure, value, Instant.ofEpochMilli(at));
      case ThresholdSet _, ThresholdCleared _ -> {}
    }
  }

  @Override
  public EventHandler<Thresholds, PerformanceEvent> eventHandler() {
    return Thresholds::after;
  }

  @Override
  public SignalHandler<Thresholds> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), _ -> pulse.recovered())
        .build();
  }
}
