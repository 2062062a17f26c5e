package io.fairgap.http.vitals;

import java.util.concurrent.atomic.AtomicBoolean;

/// Something that may hang, done again and again: one that hangs holds one thread, not one more
/// every time.
final class Errand {
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final Runnable work;

  Errand(Runnable work) {
    this.work = work;
  }

  /// Begins it, unless it is still under way.
  void begin() {
    if (underWay.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              work.run();
            } finally {
              underWay.set(false);
            }
          });
    }
  }
}
