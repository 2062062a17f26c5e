package io.fairgap.trading.honesty;

import java.math.BigDecimal;

/// A setting of a run that steers its decisions. Settings that describe the market, the costs or
/// the account are facts, not choices, and do not belong here.
public sealed interface SettingFact {
  String name();

  /// Whether it differs from what holds when nobody sets one.
  boolean changed();

  /// @param least the least value that was allowed, or tried in a sweep
  /// @param most the greatest
  record Amount(String name, BigDecimal value, BigDecimal preset, BigDecimal least, BigDecimal most)
      implements SettingFact {

    public Amount {
      if (least.compareTo(most) > 0) {
        throw new IllegalArgumentException(
            "the range of " + name + " ends before it begins: " + least + ", " + most);
      }
    }

    @Override
    public boolean changed() {
      return value.compareTo(preset) != 0;
    }

    boolean isAtTheEdge() {
      return value.compareTo(least) <= 0 || value.compareTo(most) >= 0;
    }
  }

  /// A setting that is no number.
  record Choice(String name, String value, String preset) implements SettingFact {
    @Override
    public boolean changed() {
      return !value.equals(preset);
    }
  }
}
