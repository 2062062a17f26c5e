package io.fairgap.feeds.text;

/// The text of an input, unpacked when it is gzipped or packed as zstd.
///
/// Whether it is, the first bytes say, not the name: files get renamed, and downloads get unpacked
/// on the way.
sealed interface TextBytes extends AutoCloseable permits PlainBytes, GzipBytes, ZstdBytes {

  static TextBytes of(RawBytes raw) {
    if (raw.begins(GzipBytes.MAGIC)) {
      return new GzipBytes(raw);
    }
    return raw.begins(ZstdBytes.MAGIC) ? new ZstdBytes(raw) : new PlainBytes(raw);
  }

  /// Puts up to `length` bytes into `into` from `offset` on.
  ///
  /// @return how many, at least one; −1 at the end
  /// @throws BadInput when the input is truncated or damaged
  int read(byte[] into, int offset, int length);

  @Override
  void close();
}
