package io.fairgap.actors.serialization;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Longs as bytes, small ones short: seven bits a byte, least significant first, the sign in the
/// lowest bit (the encoding that protocol buffers call zigzag).
final class Varints {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varints() {}

  static byte[] pack(long[] words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(words.length * 3);
    for (long word : words) {
      long rest = (word << 1) ^ (word >> (Long.SIZE - 1));
      while ((rest & -MORE) != 0) {
        out.write(((int) rest & (MORE - 1)) | MORE);
        rest >>>= BITS;
      }
      out.write((int) rest);
    }
    return out.toByteArray();
  }

  /// @throws IllegalArgumentException when the last one is cut off, or one is too long
  static long[] unpack(byte[] bytes) {
    long[] words = new long[bytes.length];
    int count = 0;
    int shift = 0;
    long word = 0;
    for (byte next : bytes) {
      if (shift >= Long.SIZE) {
        throw new IllegalArgumentException("a number is longer than 64 bits");
      }
      word |= (long) (next & (MORE - 1)) << shift;
      shift += BITS;
      if (next >= 0) {
        words[count++] = (word >>> 1) ^ -(word & 1);
        word = 0;
        shift = 0;
      }
    }
    if (shift != 0) {
      throw new IllegalArgumentException("the last number is cut off");
    }
    return Arrays.copyOf(words, count);
  }
}
