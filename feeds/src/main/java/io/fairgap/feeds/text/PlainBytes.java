package io.fairgap.feeds.text;

/// Text that is stored as it is.
record PlainBytes(RawBytes raw) implements TextBytes {

  @Override
  public int read(byte[] into, int offset, int length) {
    if (!raw.more()) {
      return -1;
    }
    int taken = Math.min(length, raw.available());
    System.arraycopy(raw.buffer(), raw.from(), into, offset, taken);
    raw.skip(taken);
    return taken;
  }

  @Override
  public void close() {
    raw.close();
  }
}
