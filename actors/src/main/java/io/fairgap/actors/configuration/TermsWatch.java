package io.fairgap.actors.configuration;

import io.fairgap.protocol.configuration.Configuration;
import io.fairgap.trading.live.Terms;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.RecipientRef;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/// Asks every second what the account goes by, for somebody who is no agent.
public final class TermsWatch extends AbstractBehavior<TermsWatch.Command> {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final RecipientRef<Configuration.Command> configuration;
  private final Consumer<Terms> listener;
  private final ActorRef<Configuration.Reply> replies;
  private long number = -1;

  /// What it tells itself.
  public sealed interface Command {}

  private record Told(Configuration.Reply reply) implements Command {}

  private enum Tick implements Command {
    ASK
  }

  private TermsWatch(
      ActorContext<Command> context,
      RecipientRef<Configuration.Command> configuration,
      Consumer<Terms> listener) {
    super(context);
    this.configuration = configuration;
    this.listener = listener;
    replies = context.messageAdapter(Configuration.Reply.class, Told::new);
  }

  /// @param listener told the first terms, and others when they come; may not block
  public static Behavior<Command> create(
      RecipientRef<Configuration.Command> configuration, Consumer<Terms> listener) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.ASK, Duration.ZERO, BETWEEN);
          return new TermsWatch(context, configuration, listener);
        }));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::receive).build();
  }

  private Behavior<Command> receive(Command command) {
    switch (command) {
      case Tick.ASK -> configuration.tell(new Configuration.GetTerms(replies));
      case Told(Configuration.Agreed(var terms)) -> told(terms);
      case Told(Configuration.Refused(var reason)) -> throw new IllegalStateException(reason);
    }
    return this;
  }

  private void told(Terms terms) {
    if (terms.number() > number) {
      number = terms.number();
      listener.accept(terms);
    }
  }
}
