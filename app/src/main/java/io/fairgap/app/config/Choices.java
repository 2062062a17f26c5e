package io.fairgap.app.config;

/// The words that settings may take where the core has no type of its own for them; the wiring
/// turns them into the core's.
public final class Choices {
  private Choices() {}

  public enum Significance {
    BODY_MEAN,
    ATR,
    NONE
  }

  public enum Middle {
    NONE,
    COLOUR,
    CLOSE_BEYOND
  }

  public enum SessionGaps {
    KEEP,
    DROP
  }

  public enum InversionRule {
    CLOSE,
    BODY,
    CLOSE_AND_COLOUR
  }

  public enum Unmitigated {
    FILL,
    MIDPOINT,
    TOUCH,
    ANY
  }

  public enum Scope {
    INTERNAL,
    EXTERNAL
  }

  public enum SessionName {
    ASIA,
    LONDON,
    NEW_YORK,
    OVERLAP,
    AFTERNOON
  }

  public enum EntryMode {
    CLOSE,
    EDGE,
    MIDPOINT,
    RETEST
  }

  public enum StopMode {
    GAP,
    SWEEP
  }

  public enum StopTrigger {
    TOUCH_AND_CLOSE,
    CLOSE
  }

  public enum LimitFill {
    THROUGH,
    TOUCH
  }

  public enum SizeProfile {
    CAPITAL,
    LOSS,
    SEED,
    FIXED
  }

  public enum MissingCandles {
    KEEP,
    FILL
  }
}
