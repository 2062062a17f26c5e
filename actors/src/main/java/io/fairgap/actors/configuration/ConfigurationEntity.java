package io.fairgap.actors.configuration;

import io.fairgap.actors.monitor.Pulse;
import io.fairgap.actors.recovery.Recovery;
import io.fairgap.protocol.configuration.Configuration.Agreed;
import io.fairgap.protocol.configuration.Configuration.Begin;
import io.fairgap.protocol.configuration.Configuration.Command;
import io.fairgap.protocol.configuration.Configuration.Refused;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.ConfigurationEvent;
import java.util.List;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.RecoveryCompleted;
import org.apache.pekko.persistence.typed.javadsl.CommandHandlerWithReply;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import org.apache.pekko.persistence.typed.javadsl.ReplyEffect;
import org.apache.pekko.persistence.typed.javadsl.SignalHandler;

/// Remembers the charter of one account; whether another fits is [Charter]'s decision.
public final class ConfigurationEntity
    extends EventSourcedBehaviorWithEnforcedReplies<Command, ConfigurationEvent, List<Charter>> {
  /// The first part of its persistence id.
  public static final String KIND = "configuration";

  private final Pulse pulse;

  private ConfigurationEntity(String account, Pulse pulse) {
    super(PersistenceId.of(KIND, account), Recovery.ON_FAILURE);
    this.pulse = pulse;
  }

  public static Behavior<Command> create(String account, Pulse pulse) {
    return new ConfigurationEntity(account, pulse);
  }

  /// No charter, or the one with which the account was begun.
  @Override
  public List<Charter> emptyState() {
    return List.of();
  }

  @Override
  public CommandHandlerWithReply<Command, ConfigurationEvent, List<Charter>> commandHandler() {
    return (begun, command) ->
        switch (command) {
          case Begin begin -> begin(begun, begin);
        };
  }

  private ReplyEffect<ConfigurationEvent, List<Charter>> begin(List<Charter> begun, Begin begin) {
    return switch (Charter.take(begun, begin.charter())) {
      case Answer.Accept<ConfigurationEvent>(var events) ->
          Effect().persist(events).thenReply(begin.replyTo(), _ -> new Agreed());
      case Answer.Known<ConfigurationEvent> _ -> Effect().reply(begin.replyTo(), new Agreed());
      case Answer.Refuse<ConfigurationEvent>(var reason) ->
          Effect().reply(begin.replyTo(), new Refused(reason));
    };
  }

  @Override
  public EventHandler<List<Charter>, ConfigurationEvent> eventHandler() {
    return (begun, event) ->
        switch (event) {
          case ConfigurationEvent.Begun(var charter) -> List.of(charter);
        };
  }

  @Override
  public SignalHandler<List<Charter>> signalHandler() {
    return newSignalHandlerBuilder()
        .onSignal(RecoveryCompleted.instance(), _ -> pulse.recovered())
        .build();
  }
}
