package io.fairgap.feeds.text;

/// The text of an input, unpacked when it is gzipped.
///
/// Whether it is, the first two bytes say, not the name: files get renamed, and downloads get
/// unpacked on the way.
sealed interface TextBytes extends AutoCloseable permits PlainBytes, GzipBytes {

  static TextBytes of(RawBytes raw) {
    boolean gzipped =
        raw.more()
            && raw.available() >= 2
            && (raw.buffer()[raw.from()] & 0xff) == 0x1f
            && (raw.buffer()[raw.from() + 1] & 0xff) == 0x8b;
    return gzipped ? new GzipBytes(raw) : new PlainBytes(raw);
  }

  /// Puts up to `length` bytes into `into` from `offset` on.
  ///
  /// @return how many, at least one; −1 at the end
  /// @throws BadInput when the input is truncated or damaged
  int read(byte[] into, int offset, int length);

  @Override
  void close();
}
