package io.fairgap.feeds.text;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Text packed as gzip (RFC 1952), one member or several behind each other.
///
/// Own, because `GZIPInputStream` takes a truncated later member and bytes behind the last one for
/// the end of the data, and because it copies once more.
final class GzipBytes implements TextBytes {
  static final byte[] MAGIC = {0x1f, (byte) 0x8b};

  private static final int CHECKSUM_OF_HEADER = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;
  private static final int DEFLATE = 8;

  private final RawBytes raw;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean inMember;
  private int lent;

  GzipBytes(RawBytes raw) {
    this.raw = raw;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    while (inMember || raw.more()) {
      if (!inMember) {
        beginMember();
      }
      int inflated = inflate(into, offset, length);
      if (inflated > 0) {
        checksum.update(into, offset, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        endMember();
      } else {
        feed();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) {
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException _) {
      throw damaged();
    }
  }

  private void feed() {
    if (inflater.needsDictionary()) {
      throw damaged();
    }
    raw.skip(lent);
    lent = 0;
    if (!raw.more()) {
      throw truncated();
    }
    lent = raw.available();
    inflater.setInput(raw.buffer(), raw.from(), lent);
  }

  private void beginMember() {
    boolean known = next() == 0x1f && next() == 0x8b && next() == DEFLATE;
    int flags = known ? next() : RESERVED;
    if ((flags & RESERVED) != 0) {
      throw damaged();
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(littleEndian(2));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & CHECKSUM_OF_HEADER) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inMember = true;
  }

  private void endMember() {
    raw.skip(lent - inflater.getRemaining());
    lent = 0;
    long size = inflater.getBytesWritten() & 0xffff_ffffL;
    if (littleEndian(4) != checksum.getValue() || littleEndian(4) != size) {
      throw damaged();
    }
    inMember = false;
  }

  private long littleEndian(int bytes) {
    long value = 0;
    for (int shift = 0; shift < 8 * bytes; shift += 8) {
      value |= (long) next() << shift;
    }
    return value;
  }

  private void skip(long bytes) {
    for (long i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() {
    while (next() != 0) {
      // up to the zero byte that ends the name or the comment
    }
  }

  private int next() {
    if (!raw.more()) {
      throw truncated();
    }
    int value = raw.buffer()[raw.from()] & 0xff;
    raw.skip(1);
    return value;
  }

  private BadInput truncated() {
    return raw.refusal(
        Fault.TRUNCATED, 0, "the gzip data end too early, the file is cut off; fetch it again.");
  }

  private BadInput damaged() {
    return raw.refusal(Fault.DAMAGED, 0, "the gzip data are damaged; fetch the file again.");
  }

  @Override
  public void close() {
    inflater.end();
    raw.close();
  }
}
