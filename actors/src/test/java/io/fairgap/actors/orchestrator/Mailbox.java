package io.fairgap.actors.orchestrator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Delivers messages in any order; some twice, some never.
final class Mailbox {
  private static final int ODDS = 20;

  private final SplittableRandom random;
  private final List<Runnable> messages = new ArrayList<>();

  Mailbox(SplittableRandom random) {
    this.random = random;
  }

  void send(Runnable message) {
    messages.add(message);
  }

  /// Takes one message, whichever it is.
  ///
  /// @return whether there was one
  boolean deliver() {
    if (messages.isEmpty()) {
      return false;
    }
    int at = random.nextInt(messages.size());
    Runnable message = messages.get(at);
    int fate = random.nextInt(ODDS);
    boolean again = fate == 0;
    boolean lost = fate == 1;
    if (!again) {
      messages.set(at, messages.getLast());
      messages.removeLast();
    }
    if (!lost) {
      message.run();
    }
    return true;
  }

  /// Everything that is under way is gone, as when the process dies.
  void lose() {
    messages.clear();
  }
}
