package io.fairgap.actors.monitor;

import java.util.function.ToIntFunction;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.BehaviorInterceptor;
import org.apache.pekko.actor.typed.TypedActorContext;

/// Counts the messages of an agent, and notices when one makes it throw.
final class Listening<C> extends BehaviorInterceptor<C, C> {
  private final Pulse pulse;
  private final ToIntFunction<TypedActorContext<?>> mailbox;

  /// @param mailbox how much waits for an agent
  Listening(Class<C> commands, Pulse pulse, ToIntFunction<TypedActorContext<?>> mailbox) {
    super(commands);
    this.pulse = pulse;
    this.mailbox = mailbox;
  }

  @Override
  public Behavior<C> aroundReceive(
      TypedActorContext<C> context, C message, ReceiveTarget<C> target) {
    try {
      Behavior<C> next = target.apply(context, message);
      pulse.worked(() -> mailbox.applyAsInt(context));
      return next;
    } catch (RuntimeException e) {
      pulse.failed(e);
      throw e;
    }
  }
}
