package io.fairgap.feeds.text;

import java.nio.charset.StandardCharsets;

/// The first bytes of a file: they tell whether it is text that we can read.
final class Preamble {
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF_16_BIG = {(byte) 0xfe, (byte) 0xff};
  private static final byte[] UTF_16_LITTLE = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] ZIP = "PK\3\4".getBytes(StandardCharsets.ISO_8859_1);

  private Preamble() {}

  /// The number of bytes before the text: three for a UTF-8 byte order mark, else none.
  ///
  /// @throws BadInput when the file is empty or does not begin as text
  static int length(Lines lines) {
    int length = begins(lines, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    if (lines.limit() == length) {
      throw lines.refusal(
          Fault.EMPTY, 0, "the file is empty; check how it was made, or name another.");
    }
    if (begins(lines, UTF_16_BIG) || begins(lines, UTF_16_LITTLE)) {
      throw lines.refusal(Fault.NOT_TEXT, 0, "the file is UTF-16 text; save it as UTF-8.");
    }
    if (begins(lines, ZIP)) {
      throw lines.refusal(Fault.NOT_TEXT, 0, "the file is a zip archive; unpack it first.");
    }
    requireText(lines, length);
    return length;
  }

  private static boolean begins(Lines lines, byte[] mark) {
    if (lines.limit() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (lines.bytes()[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// The first line decides: it is a header or a row, and both are printable ASCII.
  private static void requireText(Lines lines, int from) {
    int to = Math.min(lines.limit(), from + Lines.LONGEST);
    for (int i = from; i < to && lines.bytes()[i] != '\n'; i++) {
      int value = lines.bytes()[i] & 0xff;
      if (value != '\r' && value != '\t' && (value < 0x20 || value > 0x7e)) {
        throw lines.refusal(
            Fault.NOT_TEXT,
            1,
            String.format(
                "the byte 0x%02X belongs to no header; give a file as CSV in UTF-8, plain or"
                    + " packed.",
                value));
      }
    }
  }
}
