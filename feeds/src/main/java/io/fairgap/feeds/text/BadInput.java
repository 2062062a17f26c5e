package io.fairgap.feeds.text;

/// An input that cannot be used.
///
/// The message is one whole sentence for the person who gave the file: which file and line, what is
/// wrong there, what to do.
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Fault fault;
  private final String file;
  private final long line;
  private final String sentence;

  /// Makes the sentence.
  ///
  /// @param line from 1; 0 when the whole file is meant
  /// @param what is wrong and what to do, without file and line
  public BadInput(Fault fault, String file, long line, String what) {
    this.fault = fault;
    this.file = file;
    this.line = line;
    this.sentence = file + (line > 0 ? ", line " + line : "") + ": " + what;
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  /// The message, which is never absent.
  public String sentence() {
    return sentence;
  }

  public Fault fault() {
    return fault;
  }

  public String file() {
    return file;
  }

  /// The line, from 1; 0 when the whole file is meant.
  public long line() {
    return line;
  }
}
