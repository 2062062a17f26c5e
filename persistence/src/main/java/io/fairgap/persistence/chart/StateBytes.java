package io.fairgap.persistence.chart;

import io.fairgap.trading.state.CoreState;
import java.nio.ByteBuffer;
import java.util.List;

/// The state of a chart as bytes: its numbers, eight bytes each. The database compresses them.
final class StateBytes {
  private StateBytes() {}

  static byte[] of(CoreState state) {
    if (!state.texts().isEmpty()) {
      throw new IllegalArgumentException("a chart's state has no texts");
    }
    ByteBuffer bytes = ByteBuffer.allocate(state.bytes());
    bytes.asLongBuffer().put(state.words());
    return bytes.array();
  }

  /// Whatever they are, the chart that takes the state in finds out.
  static CoreState read(byte[] bytes) {
    long[] words = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(words);
    return CoreState.of(words, List.of());
  }
}
