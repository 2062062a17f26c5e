package io.fairgap.persistence.connection;

import java.sql.SQLException;

/// A database, its server or its folder that cannot be used, said in one sentence for people.
public final class DatabaseFault extends RuntimeException {
  public DatabaseFault(String sentence) {
    super(oneLine(sentence));
  }

  public DatabaseFault(String sentence, Throwable cause) {
    super(oneLine(sentence), cause);
  }

  /// Something that failed while `doing` was done, such as "storing candles".
  public static DatabaseFault during(String doing, SQLException cause) {
    return new DatabaseFault(capital(doing) + " failed: " + ServerMessage.of(cause) + ".", cause);
  }

  /// The sentence, always one line.
  public String sentence() {
    return String.valueOf(getMessage());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
