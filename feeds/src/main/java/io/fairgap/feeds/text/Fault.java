package io.fairgap.feeds.text;

/// What can be wrong with an input file.
///
/// A fault of the file ends the reading; a fault of a row may be skipped and counted.
public enum Fault {
  MISSING(false, "missing file"),
  NOT_A_FILE(false, "not a file"),
  UNREADABLE(false, "unreadable file"),
  EMPTY(false, "empty file"),
  NOT_TEXT(false, "not text"),
  TRUNCATED(false, "truncated file"),
  DAMAGED(false, "damaged file"),
  HEADER(false, "wrong header"),
  NO_ROWS(false, "no rows"),
  LONG_LINE(false, "overlong line"),
  TIMEFRAME(false, "wrong timeframe"),

  BLANK(true, "blank line"),
  ENCODING(true, "wrong encoding"),
  COLUMNS(true, "wrong number of columns"),
  TIME(true, "no time"),
  NUMBER(true, "no number"),
  DIGITS(true, "too many digits"),
  OFF_TICK(true, "price off the tick grid"),
  PRICE(true, "price not above zero"),
  VOLUME(true, "negative volume"),
  SHAPE(true, "prices outside low and high"),
  DUPLICATE(true, "duplicate time"),
  DISORDER(true, "time out of order"),
  STEP(true, "time off the timeframe");

  private final boolean ofRow;
  private final String text;

  Fault(boolean ofRow, String text) {
    this.ofRow = ofRow;
    this.text = text;
  }

  /// Whether one row is to blame, so that the rest of the file can do without it.
  public boolean ofRow() {
    return ofRow;
  }

  /// A few words for a list of counts, such as `duplicate time`.
  @Override
  public String toString() {
    return text;
  }
}
