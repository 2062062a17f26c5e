package io.fairgap.persistence.database;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Whether a database is one that we can use, before anything in it is touched.
final class Requirements {
  private static final int OLDEST = 15;
  private static final int VERSIONS_A_MAJOR = 10_000;

  private Requirements() {}

  static void check(ConnectionSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("connectTimeout", "10");
    try (Connection connection = DriverManager.getConnection(settings.url(), properties);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW server_version_num")) {
      rows.next();
      checkVersion(rows.getInt(1), settings);
    } catch (SQLException e) {
      throw new DatabaseFault(sentence(e, settings), e);
    }
  }

  /// @param number as PostgreSQL counts: 150004 is 15.4
  static void checkVersion(int number, ConnectionSettings settings) {
    int major = number / VERSIONS_A_MAJOR;
    if (major < OLDEST) {
      throw new DatabaseFault(
          "The server at "
              + settings.place()
              + " is PostgreSQL "
              + major
              + "; Fairgap needs "
              + OLDEST
              + " or newer.");
    }
  }

  /// States as in the appendix "PostgreSQL Error Codes"; class 08 and a missing state are the
  /// driver's way of saying that nobody answered.
  private static String sentence(SQLException failure, ConnectionSettings settings) {
    String state = failure.getSQLState() == null ? "08" : failure.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          "The database at "
              + settings.place()
              + " refuses user "
              + settings.user()
              + "; check the user and the password.";
      case "3D000" ->
          "The server of " + settings.place() + " has no such database; create it first.";
      case "53300" -> "The server at " + settings.place() + " has no connection left for Fairgap.";
      case "57P03" -> "The server at " + settings.place() + " is still starting; try again.";
      default ->
          state.startsWith("08")
              ? "The database at " + settings.place() + " cannot be reached; is the server running?"
              : DatabaseFault.during("connecting to " + settings.place(), failure).sentence();
    };
  }
}
