package io.fairgap.app.wiring;

import java.util.Locale;

/// The strategies that can be named on the command line.
public enum StrategyName {
  IFVG,
  CROSSOVER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
