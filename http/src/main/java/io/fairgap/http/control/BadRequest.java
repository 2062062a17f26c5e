package io.fairgap.http.control;

/// What was sent cannot be understood.
public final class BadRequest extends RuntimeException {
  private final String sentence;

  /// @param sentence for people: what is wrong
  public BadRequest(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
