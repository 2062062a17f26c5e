package io.fairgap.feeds.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of an input as they are stored, a buffer at a time, counted and hashed on the way.
final class RawBytes implements AutoCloseable {
  private static final int CAPACITY = 1 << 16;

  private final String name;
  private final InputStream stream;
  private final MessageDigest digest = newDigest();
  private final byte[] buffer = new byte[CAPACITY];
  private int from;
  private int to;
  private long count;
  private boolean ended;

  RawBytes(String name, InputStream stream) {
    this.name = name;
    this.stream = stream;
  }

  static RawBytes open(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new BadInput(
          Fault.NOT_A_FILE, name, 0, "this is a folder; name one of the files in it.");
    }
    if (!Files.exists(file)) {
      throw new BadInput(Fault.MISSING, name, 0, "there is no such file; check the path.");
    }
    if (!Files.isRegularFile(file)) {
      // A pipe would block or never end, and a file is read twice: once to learn what is in it.
      throw new BadInput(
          Fault.NOT_A_FILE, name, 0, "this is no regular file; save the input to a file first.");
    }
    try {
      return new RawBytes(name, Files.newInputStream(file));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /// Makes sure that the buffer holds a byte; false at the end of the input.
  boolean more() {
    if (from < to) {
      return true;
    }
    if (ended) {
      return false;
    }
    from = 0;
    to = Math.max(0, read());
    return from < to;
  }

  /// Whether the next bytes are these.
  boolean begins(byte[] mark) {
    return more()
        && available() >= mark.length
        && Arrays.equals(buffer, from, from + mark.length, mark, 0, mark.length);
  }

  private int read() {
    try {
      int read = stream.read(buffer, 0, CAPACITY);
      ended = read < 0;
      if (read > 0) {
        digest.update(buffer, 0, read);
        count += read;
      }
      return read;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int available() {
    return to - from;
  }

  void skip(int bytes) {
    from += bytes;
  }

  /// Bytes that came from the input so far.
  long count() {
    return count;
  }

  /// SHA-256 of the whole input in lower-case hexadecimal; to be asked once, at the end.
  String sha256() {
    if (!ended) {
      throw new IllegalStateException(name + " has not been read to its end");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  BadInput refusal(Fault fault, long line, String sentence) {
    return new BadInput(fault, name, line, sentence);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadInput unreadable(String name, IOException cause) {
    return new BadInput(
        Fault.UNREADABLE,
        name,
        0,
        "the file cannot be read (" + cause.getClass().getSimpleName() + "); check its rights.");
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
