package io.fairgap.actors.node;

import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/// Where an agent is found whose life may end: a new one takes its place, as after a shard moved.
/// What reaches one that dies is lost.
final class Mortal<C> extends AbstractBehavior<C> {
  private final Supplier<Behavior<C>> lives;
  private final Class<C> commands;
  private ActorRef<C> life;

  private Mortal(ActorContext<C> context, Class<C> commands, Supplier<Behavior<C>> lives) {
    super(context);
    this.commands = commands;
    this.lives = lives;
    life = begin();
  }

  static <C> Behavior<C> of(Class<C> commands, Supplier<Behavior<C>> lives) {
    return Behaviors.setup(context -> new Mortal<>(context, commands, lives));
  }

  private ActorRef<C> begin() {
    ActorRef<C> fresh = getContext().spawnAnonymous(lives.get());
    getContext().watch(fresh);
    return fresh;
  }

  @Override
  public Receive<C> createReceive() {
    return newReceiveBuilder()
        .onMessage(
            commands,
            message -> {
              life.tell(message);
              return this;
            })
        .onSignal(
            Terminated.class,
            _ -> {
              life = begin();
              return this;
            })
        .build();
  }
}
