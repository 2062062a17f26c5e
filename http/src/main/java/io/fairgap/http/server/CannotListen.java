package io.fairgap.http.server;

/// The node cannot listen where it was told to.
public final class CannotListen extends RuntimeException {
  private final String sentence;

  CannotListen(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /// What is wrong and what helps, for people.
  public String sentence() {
    return sentence;
  }
}
