package io.fairgap.trading.live;

import io.fairgap.trading.decision.Leg;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// The names of orders and paper fills: functions of what they are, so that a restart gives the
/// same and a venue recognises a repeat.
public final class OrderId {
  private static final int BITS = 130;
  private static final int RADIX = 32;

  private OrderId() {}

  /// The order of a setup's entry: 26 letters and digits, which every venue takes as a client's id.
  ///
  /// @param account that sends it
  public static String of(String account, String setup) {
    byte[] hash = sha256().digest((account + "\n" + setup).getBytes(StandardCharsets.UTF_8));
    BigInteger number = new BigInteger(1, hash).shiftRight(hash.length * Byte.SIZE - BITS);
    String text = number.toString(RADIX).toUpperCase(Locale.ROOT);
    return "0".repeat(BITS / 5 - text.length()) + text;
  }

  /// A fill on paper: f(order, leg, candle).
  public static String ofFill(String order, Leg leg, long openTime) {
    return order + "-" + leg + "-" + openTime;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
