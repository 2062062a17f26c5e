package io.fairgap.trading.state;

import java.math.BigDecimal;

/// Hands a state back in the order in which it was written.
///
/// Reading past the end, or ending before it, means that the state belongs to another version of
/// the core: both throw [IllegalStateException].
public final class StateReader {
  private final CoreState state;
  private int next;
  private int nextText;

  public StateReader(CoreState state) {
    this.state = state;
  }

  public long getLong() {
    if (next >= state.length()) {
      throw foreign();
    }
    return state.word(next++);
  }

  public int getInt() {
    return Math.toIntExact(getLong());
  }

  public boolean getBoolean() {
    return getLong() != 0;
  }

  public double getDouble() {
    return Double.longBitsToDouble(getLong());
  }

  public String getText() {
    if (nextText >= state.texts().size()) {
      throw foreign();
    }
    return state.texts().get(nextText++);
  }

  public BigDecimal getDecimal() {
    return new BigDecimal(getText());
  }

  public void get(long[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = getLong();
    }
  }

  public void get(int[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = getInt();
    }
  }

  /// Checks that everything was read.
  public void end() {
    if (next != state.length() || nextText != state.texts().size()) {
      throw foreign();
    }
  }

  private static IllegalStateException foreign() {
    return new IllegalStateException("this state was written by another version of the core");
  }
}
