package io.fairgap.trading.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes down a core's state, part by part, in a fixed order.
public final class StateWriter {
  private long[] words = new long[256];
  private final List<String> texts = new ArrayList<>();
  private int size;

  public StateWriter put(long value) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = value;
    return this;
  }

  public StateWriter put(boolean value) {
    return put(value ? 1L : 0L);
  }

  /// Bit for bit: a state that comes back computes the same doubles.
  public StateWriter put(double value) {
    return put(Double.doubleToRawLongBits(value));
  }

  public StateWriter put(String value) {
    texts.add(value);
    return this;
  }

  public StateWriter put(BigDecimal value) {
    return put(value.toString());
  }

  public StateWriter put(long[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      put(values[i]);
    }
    return this;
  }

  public StateWriter put(int[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      put(values[i]);
    }
    return this;
  }

  public CoreState state() {
    return new CoreState(Arrays.copyOf(words, size), texts);
  }
}
