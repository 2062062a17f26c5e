package io.fairgap.trading.chance;

/// A seeded source of numbers: SplitMix64 (Steele, Lea and Flood 2014).
///
/// Written out here, and not taken from the library, because a stored seed has to give the same
/// numbers in later versions of Java too, and those promise it for the generator but not for the
/// bounded numbers made from it. Owned by one thread.
final class SplitMix {
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /// One of many sequences of a seed, so that one experiment's draws do not depend on how many
  /// another takes. The starts are scrambled: seeds next to each other must not run one behind the
  /// other along the same sequence.
  static SplitMix of(long seed, int stream) {
    return new SplitMix(scramble(scramble(seed) + stream));
  }

  long next() {
    state += STEP;
    return scramble(state);
  }

  /// A number from 0 to `bound` − 1; their chances differ by less than `bound` · 2⁻⁶⁴.
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /// A number from 0, inclusive, to 1, exclusive.
  double share() {
    return (next() >>> 11) * 0x1p-53;
  }

  private static long scramble(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
