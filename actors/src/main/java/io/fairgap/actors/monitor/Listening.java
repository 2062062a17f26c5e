package io.fairgap.actors.monitor;

import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.BehaviorInterceptor;
import org.apache.pekko.actor.typed.TypedActorContext;

/// Counts the messages of an agent, and notices when one makes it throw.
final class Listening<C> extends BehaviorInterceptor<C, C> {
  private final Pulse pulse;

  Listening(Class<C> commands, Pulse pulse) {
    super(commands);
    this.pulse = pulse;
  }

  @Override
  public Behavior<C> aroundReceive(
      TypedActorContext<C> context, C message, ReceiveTarget<C> target) {
    try {
      Behavior<C> next = target.apply(context, message);
      pulse.worked();
      return next;
    } catch (RuntimeException e) {
      pulse.failed(e);
      throw e;
    }
  }
}
