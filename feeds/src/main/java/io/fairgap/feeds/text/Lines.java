package io.fairgap.feeds.text;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The lines of a text file in one buffer that never grows.
///
/// While [#more()] holds, the line that begins at [#at()] lies whole in [#bytes()] and ends with a
/// line feed, also when the file's last line has none; behind the text there is [#SLACK], so that a
/// parser may look a few bytes ahead without asking. The reader parses in place and then moves on
/// with [#moveTo]: no line is searched for its end before it is parsed.
public final class Lines implements AutoCloseable {
  /// The longest line in bytes; no candle comes near it, and a longer one is refused unread.
  public static final int LONGEST = 1_024;

  /// Bytes behind the last line feed that may be looked at.
  public static final int SLACK = 32;

  private static final int CAPACITY = 1 << 16;

  private final RawBytes raw;
  private final TextBytes text;
  private final byte[] bytes = new byte[CAPACITY + SLACK];
  private int at;
  private int limit;
  private boolean ended;
  private long number = 1;

  private Lines(RawBytes raw) {
    this.raw = raw;
    this.text = TextBytes.of(raw);
  }

  /// Opens a file, plain or packed.
  ///
  /// @throws BadInput when there is none, when it is empty, or when it does not begin as text does
  public static Lines open(Path file) {
    return begin(RawBytes.open(file));
  }

  /// Reads a stream that is called `name` in sentences; it is closed with this object.
  public static Lines of(String name, InputStream stream) {
    return begin(new RawBytes(name, stream));
  }

  private static Lines begin(RawBytes raw) {
    try {
      Lines lines = new Lines(raw);
      lines.fill();
      lines.at = Preamble.length(lines);
      return lines;
    } catch (BadInput e) {
      raw.close();
      throw e;
    }
  }

  /// Makes sure that a whole line lies in the buffer; false at the end of the file.
  public boolean more() {
    if (limit - at <= LONGEST && !ended) {
      fill();
    }
    return at < limit;
  }

  private void fill() {
    System.arraycopy(bytes, at, bytes, 0, limit - at);
    limit -= at;
    at = 0;
    while (limit < CAPACITY && !ended) {
      int read = text.read(bytes, limit, CAPACITY - limit);
      ended = read < 0;
      limit += Math.max(0, read);
    }
    bytes[limit] = '\n';
  }

  public byte[] bytes() {
    return bytes;
  }

  public int at() {
    return at;
  }

  /// The number of the line at [#at()], from 1.
  public long number() {
    return number;
  }

  /// Goes on to the line that begins at `next`, one behind the line feed of this one.
  public void moveTo(int next) {
    at = Math.min(next, limit);
    number++;
  }

  /// Goes on to the line behind this one.
  ///
  /// @throws BadInput when this one is too long
  public void skip() {
    moveTo(end() + 1);
  }

  /// This line without its end, one character a byte.
  ///
  /// @throws BadInput when it is too long
  public String line() {
    int end = end();
    int last = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, at, last - at, StandardCharsets.ISO_8859_1);
  }

  /// The next characters, at most `count` and one a byte, across the ends of lines.
  public String head(int count) {
    return new String(bytes, at, Math.min(count, limit - at), StandardCharsets.ISO_8859_1);
  }

  private int end() {
    int end = at;
    while (bytes[end] != '\n') {
      end++;
    }
    if (end - at > LONGEST) {
      throw refusal(
          Fault.LONG_LINE,
          "the line is longer than 1,024 bytes, no row of candles is; check that this is a candle"
              + " file.");
    }
    return end;
  }

  int limit() {
    return limit;
  }

  /// What follows in the file from this line on, for text that is not made of lines. The lines
  /// themselves cannot be read any more once this is begun, but the hash and the count go on.
  public InputStream rest() {
    return new Rest();
  }

  /// Whether the file is packed.
  public boolean packed() {
    return !(text instanceof PlainBytes);
  }

  /// Bytes that were read of the file as it is stored.
  public long rawCount() {
    return raw.count();
  }

  /// SHA-256 of the file as it is stored, in lower-case hexadecimal.
  ///
  /// @throws IllegalStateException before the end of the file
  public String sha256() {
    return raw.sha256();
  }

  /// A refusal of the present line.
  public BadInput refusal(Fault fault, String sentence) {
    return refusal(fault, number, sentence);
  }

  /// A refusal of a line, or with line 0 of the whole file.
  public BadInput refusal(Fault fault, long line, String sentence) {
    return raw.refusal(fault, line, sentence);
  }

  @Override
  public void close() {
    text.close();
  }

  /// What is left in the buffer, then what is left of the text.
  private final class Rest extends InputStream {

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (at == limit) {
        int read = ended ? -1 : text.read(into, offset, length);
        ended |= read < 0;
        return read;
      }
      int taken = Math.min(length, limit - at);
      System.arraycopy(bytes, at, into, offset, taken);
      at += taken;
      return taken;
    }
  }
}
