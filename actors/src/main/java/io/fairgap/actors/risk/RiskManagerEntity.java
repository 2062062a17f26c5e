package io.fairgap.actors.risk;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Failpoint;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.portfolio.PortfolioManager.Settled;
import io.fairgap.protocol.risk.RiskManager.Accepted;
import io.fairgap.protocol.risk.RiskManager.Assess;
import io.fairgap.protocol.risk.RiskManager.Cleared;
import io.fairgap.protocol.risk.RiskManager.Command;
import io.fairgap.protocol.risk.RiskManager.GetRisk;
import io.fairgap.protocol.risk.RiskManager.Learn;
import io.fairgap.protocol.risk.RiskManager.Noted;
import io.fairgap.protocol.risk.RiskManager.Order;
import io.fairgap.protocol.risk.RiskManager.Refused;
import io.fairgap.protocol.risk.RiskManager.Risk;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Mandate;
import io.fairgap.trading.live.RiskEvent;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;
import org.jspecify.annotations.Nullable;

/// Remembers the mandate of one account; every decision is [Mandate]'s.
public final class RiskManagerEntity
    extends EventSourcedBehaviorWithEnforcedReplies<Command, RiskEvent, Mandate> {
  /// The first part of its persistence id.
  public static final String KIND = "risk";

  private final Pulse pulse;
  private @Nullable Settled settled;

  private RiskManagerEntity(String account, Pulse pulse) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.pulse = pulse;
  }

  public static Behavior<Command> create(String account, Pulse pulse) {
    return new RiskManagerEntity(account, pulse);
  }

  @Override
  public Mandate emptyState() {
    return Mandate.BLANK;
  }

  @Override
  public CommandHandlerWithReply<Command, RiskEvent, Mandate> commandHandler() {
    return (mandate, command) ->
        switch (command) {
          case Assess(var rounds, var replyTo) ->
              Effect()
                  .reply(
                      replyTo,
                      new Cleared(
                          rounds.stream().map(round -> round.under(mandate.control())).toList()));
          case Learn learn -> learn(mandate, learn);
          case Order order -> order(mandate, order);
          case GetRisk(var replyTo) -> Effect().reply(replyTo, new Risk(mandate, settled));
        };
  }

  private ReplyEffect<RiskEvent, Mandate> learn(Mandate mandate, Learn learn) {
    settled = learn.settled();
    return switch (mandate.note(learn.settled().notes())) {
      case Answer.Accept<RiskEvent>(var events) -> {
        Failpoint.RISK_BEFORE_PERSIST.hit();
        yield Effect()
            .persist(events)
            .thenRun(_ -> Failpoint.RISK_AFTER_PERSIST.hit())
            .thenReply(learn.replyTo(), after -> new Noted(after.noted()));
      }
      case Answer.Known<RiskEvent> _ -> Effect().reply(learn.replyTo(), new Noted(mandate.noted()));
      case Answer.Refuse<RiskEvent>(var reason) -> throw new IllegalStateException(reason);
    };
  }

  private ReplyEffect<RiskEvent, Mandate> order(Mandate mandate, Order order) {
    return switch (mandate.order(order.mode(), order.reason(), order.by(), order.at())) {
      case Answer.Accept<RiskEvent>(var events) -> {
        Failpoint.RISK_BEFORE_PERSIST.hit();
        yield Effect()
            .persist(events)
            .thenRun(_ -> Failpoint.RISK_AFTER_PERSIST.hit())
            .thenReply(order.replyTo(), after -> new Accepted(after.control()));
      }
      case Answer.Known<RiskEvent> _ ->
          Effect().reply(order.replyTo(), new Accepted(mandate.control()));
      case Answer.Refuse<RiskEvent>(var reason) ->
          Effect().reply(order.replyTo(), new Refused(reason));
    };
  }

  @Override
  public EventHandler<Mandate, RiskEvent> eventHandler() {
    return Mandate::after;
  }

  @Override
  public SignalHandler<Mandate> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), _ -> pulse.recovered())
        .build();
  }
}
