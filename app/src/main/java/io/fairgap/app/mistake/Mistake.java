package io.fairgap.app.mistake;

/// Something that the user can put right, said in one sentence; the command line prints it and ends
/// with exit code 2.
///
/// The sentence begins with the place, when there is one: `fairgap.conf:12: gap.k is …`.
public final class Mistake extends RuntimeException {
  private static final int LONGEST_QUOTE = 60;

  public Mistake(String sentence) {
    super(oneLine(sentence));
  }

  public Mistake(String sentence, Throwable cause) {
    super(oneLine(sentence), cause);
  }

  /// The sentence, always one line.
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// The user's own text in quotes, cut when long, so that no input can fill the screen.
  public static String quote(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return "'" + text + "'";
    }
    return "'" + text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…'";
  }

  /// Control characters could move the cursor or break the line, so each becomes a space.
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
