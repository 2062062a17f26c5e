package io.fairgap.actors.portfolio;

/// A round that threw in the middle of being decided, which spoiled the book in memory.
final class RoundFailed extends RuntimeException {
  RoundFailed(String sentence, RuntimeException cause) {
    super(sentence, cause);
  }
}
