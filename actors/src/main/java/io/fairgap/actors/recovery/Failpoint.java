package io.fairgap.actors.recovery;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Places at which the process can be told to die at once, as by `kill -9`, so that what it
/// promises about such a death can be proved: `-Dfairgap.failpoint=ACCOUNT_AFTER_PERSIST:12` dies
/// when the place is met for the twelfth time. Without the property they do nothing.
public enum Failpoint {
  SYMBOL_BEFORE_PERSIST,
  SYMBOL_AFTER_PERSIST,
  ANALYST_BEFORE_PERSIST,
  ANALYST_AFTER_PERSIST,
  ACCOUNT_BEFORE_PERSIST,
  ACCOUNT_AFTER_PERSIST,
  RISK_BEFORE_PERSIST,
  RISK_AFTER_PERSIST,
  /// A fill is recorded, and neither its order nor the read tables know.
  FILL_BEFORE_PROJECTION,
  ACCOUNT_BEFORE_TELL,
  ACCOUNT_AFTER_TELL,
  ORDER_BEFORE_PERSIST,
  ORDER_AFTER_PERSIST,
  ORDER_BEFORE_SEND,
  ORDER_AFTER_SEND,
  PROJECTION_BEFORE_COMMIT,
  PROJECTION_AFTER_COMMIT;

  /// The system property that arms one of them.
  public static final String PROPERTY = "fairgap.failpoint";

  private static final int KILLED = 137;
  private static final String ARMED = System.getProperty(PROPERTY, "").toUpperCase(Locale.ROOT);
  private static final AtomicInteger LEFT = new AtomicInteger(times());

  private static int times() {
    int colon = ARMED.indexOf(':');
    return colon < 0 ? 1 : Integer.parseInt(ARMED.substring(colon + 1));
  }

  /// Dies here, if it was told to.
  public void hit() {
    if (!ARMED.isEmpty()
        && (ARMED.equals(name()) || ARMED.startsWith(name() + ":"))
        && LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
