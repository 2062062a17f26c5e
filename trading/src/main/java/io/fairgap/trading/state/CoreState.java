package io.fairgap.trading.state;

import java.util.Arrays;
import java.util.List;

/// The whole state of a core as an immutable value in canonical encoding: two cores are in the same
/// state exactly if their values are equal.
///
/// Numbers and texts stand in the order in which the core wrote them; only the core of the same
/// version can read them back.
public final class CoreState {
  private final long[] words;
  private final List<String> texts;

  CoreState(long[] words, List<String> texts) {
    this.words = words;
    this.texts = List.copyOf(texts);
  }

  /// A state from its parts, as they were stored.
  public static CoreState of(long[] words, List<String> texts) {
    return new CoreState(words.clone(), texts);
  }

  /// The numbers, a copy.
  public long[] words() {
    return words.clone();
  }

  public List<String> texts() {
    return texts;
  }

  /// Size of the numbers in bytes.
  public int bytes() {
    return words.length * Long.BYTES;
  }

  long word(int index) {
    return words[index];
  }

  int length() {
    return words.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoreState that
        && Arrays.equals(words, that.words)
        && texts.equals(that.texts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words) * 31 + texts.hashCode();
  }

  @Override
  public String toString() {
    return "CoreState[" + words.length + " words, hash " + Integer.toHexString(hashCode()) + "]";
  }
}
