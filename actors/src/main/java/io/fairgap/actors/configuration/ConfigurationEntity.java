package io.fairgap.actors.configuration;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.configuration.Configuration.Agreed;
import io.fairgap.protocol.configuration.Configuration.Begin;
import io.fairgap.protocol.configuration.Configuration.Change;
import io.fairgap.protocol.configuration.Configuration.Command;
import io.fairgap.protocol.configuration.Configuration.GetTerms;
import io.fairgap.protocol.configuration.Configuration.Refused;
import io.fairgap.protocol.configuration.Configuration.Reply;
import io.fairgap.protocol.configuration.Configuration.Watch;
import io.fairgap.trading.live.Agreement;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.ConfigurationEvent;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers what one account was begun with and what it goes by; what may change is [Agreement]'s
/// decision, and whether a setting may have a value that of the [Amendments].
public final class ConfigurationEntity
    extends EventSourcedBehaviorWithEnforcedReplies<Command, ConfigurationEvent, List<Agreement>> {
  /// The first part of its persistence id.
  public static final String KIND = "configuration";

  private static final Answer<ConfigurationEvent> NOT_BEGUN =
      new Answer.Refuse<>("Nothing is agreed yet.");

  private final Amendments amendments;
  private final Pulse pulse;

  private ConfigurationEntity(String account, Amendments amendments, Pulse pulse) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.amendments = amendments;
    this.pulse = pulse;
  }

  /// @param amendments checks what is to be changed
  public static Behavior<Command> create(String account, Amendments amendments, Pulse pulse) {
    return new ConfigurationEntity(account, amendments, pulse);
  }

  /// Nothing, or what was agreed last.
  @Override
  public List<Agreement> emptyState() {
    return List.of();
  }

  @Override
  public CommandHandlerWithReply<Command, ConfigurationEvent, List<Agreement>> commandHandler() {
    return (agreed, command) ->
        switch (command) {
          case Begin(var charter, var replyTo) -> settle(Agreement.take(agreed, charter), replyTo);
          case Change change -> settle(change(agreed, change), change.replyTo());
          case Watch(var symbols, var by, var at, var replyTo) ->
              settle(
                  agreed.isEmpty() ? NOT_BEGUN : agreed.getFirst().watch(symbols, by, at), replyTo);
          case GetTerms(var replyTo) ->
              agreed.isEmpty() ? Effect().noReply() : Effect().reply(replyTo, agreed(agreed));
        };
  }

  private Answer<ConfigurationEvent> change(List<Agreement> agreed, Change change) {
    if (agreed.isEmpty()) {
      return NOT_BEGUN;
    }
    Agreement agreement = agreed.getFirst();
    List<String> settings = agreement.terms().rules().settings();
    return switch (amendments.amend(settings, change.assignments())) {
      case Answer.Accept<String>(var lines) -> agreement.change(lines, change.by(), change.at());
      case Answer.Known<String> _ -> new Answer.Known<>();
      case Answer.Refuse<String>(var reason) -> new Answer.Refuse<>(reason);
    };
  }

  private ReplyEffect<ConfigurationEvent, List<Agreement>> settle(
      Answer<ConfigurationEvent> answer, ActorRef<Reply> replyTo) {
    return switch (answer) {
      case Answer.Accept<ConfigurationEvent>(var events) ->
          Effect().persist(events).thenReply(replyTo, ConfigurationEntity::agreed);
      case Answer.Known<ConfigurationEvent> _ ->
          Effect().none().thenReply(replyTo, ConfigurationEntity::agreed);
      case Answer.Refuse<ConfigurationEvent>(var reason) ->
          Effect().reply(replyTo, new Refused(reason));
    };
  }

  private static Reply agreed(List<Agreement> agreed) {
    return new Agreed(agreed.getFirst().terms());
  }

  @Override
  public EventHandler<List<Agreement>, ConfigurationEvent> eventHandler() {
    return Agreement::after;
  }

  @Override
  public SignalHandler<List<Agreement>> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), _ -> pulse.recovered())
        .build();
  }
}
