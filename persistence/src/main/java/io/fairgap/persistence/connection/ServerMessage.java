package io.fairgap.persistence.connection;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/// The part of a driver's error that says something to people.
final class ServerMessage {
  private ServerMessage() {}

  /// The server's own words where it spoke, the driver's first line otherwise, without a full stop.
  static String of(SQLException failure) {
    String words = words(failure);
    String line = words.lines().findFirst().orElse(words).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String words(SQLException failure) {
    if (failure instanceof PSQLException told && told.getServerErrorMessage() != null) {
      String message = told.getServerErrorMessage().getMessage();
      if (message != null) {
        return message;
      }
    }
    return String.valueOf(failure.getMessage());
  }
}
