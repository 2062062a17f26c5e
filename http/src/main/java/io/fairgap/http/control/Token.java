package io.fairgap.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The secret that a node's orders carry. It shows itself to nobody but the one who writes it down.
public final class Token {
  private static final int BYTES = 32;
  private static final String SCHEME = "Bearer ";

  private final String text;

  private Token(String text) {
    this.text = text;
  }

  /// 256 bits that nobody can guess.
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(HexFormat.of().formatHex(bytes));
  }

  /// The secret itself, to be written where its owner alone can read it.
  public String secret() {
    return text;
  }

  /// Whether an `Authorization` header carries it; takes as long whatever stands there.
  boolean isCarriedBy(String header) {
    String shown = header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "";
    return MessageDigest.isEqual(sha256(text), sha256(shown));
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
