package io.fairgap.app.architecture;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/// What the core must not do.
final class Offenders {
  private Offenders() {}

  static final class ReadsFile {
    boolean offend(Path path) {
      return path.isAbsolute();
    }
  }

  static final class AsksTheClock {
    long offend(Clock clock) {
      return clock.millis();
    }
  }

  static final class AsksForNow {
    Object offend() {
      return Instant.now();
    }
  }

  static final class CountsNanos {
    long offend() {
      return System.nanoTime();
    }
  }

  static final class TakesLogarithm {
    double offend() {
      return Math.log(2);
    }
  }

  static final class RollsDice {
    int offend() {
      return new Random().nextInt();
    }
  }

  static final class DrawsNumber {
    double offend() {
      return Math.random();
    }
  }

  static final class MakesId {
    Object offend() {
      return UUID.randomUUID();
    }
  }
}
