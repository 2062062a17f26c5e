package io.fairgap.actors.monitor;

import org.apache.pekko.actor.Cell;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.Adapter;

/// How much waits for an agent.
final class Mailbox {
  private Mailbox() {}

  /// How many messages have come and were not looked at yet. They are counted one by one, so this
  /// is nothing for every message; Pekko has no other way to ask than through its cell.
  static int waiting(TypedActorContext<?> context) {
    return Adapter.toClassic(context.asJava()) instanceof Cell cell ? cell.numberOfMessages() : 0;
  }
}
