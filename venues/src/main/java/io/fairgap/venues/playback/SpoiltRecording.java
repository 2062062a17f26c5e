package io.fairgap.venues.playback;

/// A recording that cannot be played on, however often it is opened: somebody has to mend it.
public final class SpoiltRecording extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  /// @param sentence what is wrong, and where
  public SpoiltRecording(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
