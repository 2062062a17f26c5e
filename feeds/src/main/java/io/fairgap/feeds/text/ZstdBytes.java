package io.fairgap.feeds.text;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Text packed as Zstandard (RFC 8878), one frame or several behind each other.
///
/// A frame may ask for a window of at most eight megabytes, which every level below `--ultra` keeps
/// to; so a few hostile bytes cannot ask for more memory than that.
final class ZstdBytes implements TextBytes {
  static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  private final RawBytes raw;
  private final ZstdInputStream unpacked;

  ZstdBytes(RawBytes raw) {
    this.raw = raw;
    this.unpacked = new ZstdInputStream(new Packed(raw));
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    try {
      return unpacked.read(into, offset, length);
    } catch (BadInput refusal) {
      throw refusal;
    } catch (IOException _) {
      throw raw.refusal(
          Fault.TRUNCATED, 0, "the zstd data end too early, the file is cut off; fetch it again.");
    } catch (RuntimeException e) {
      // The library meets some damage with its own exception, some with that of an array's bounds.
      throw refusal(e);
    }
  }

  private BadInput refusal(RuntimeException e) {
    String message = e.getMessage();
    boolean wide = message != null && message.startsWith("Window size too large");
    return raw.refusal(
        Fault.DAMAGED,
        0,
        wide
            ? "the zstd data need a window above 8 MB; pack the file again without --long and"
                + " --ultra."
            : "the zstd data are damaged; fetch the file again.");
  }

  @Override
  public void close() {
    raw.close();
  }

  /// The raw bytes as the library wants them.
  private static final class Packed extends InputStream {
    private final RawBytes raw;

    Packed(RawBytes raw) {
      this.raw = raw;
    }

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
      if (!raw.more()) {
        return -1;
      }
      int taken = Math.min(length, raw.available());
      System.arraycopy(raw.buffer(), raw.from(), into, offset, taken);
      raw.skip(taken);
      return taken;
    }
  }
}
