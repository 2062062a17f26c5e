package io.fairgap.persistence.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where a database is and who asks.
///
/// @param url a JDBC URL without user and password: `jdbc:postgresql://host:port/database`
/// @param user the role
/// @param password its password; never shown by [#toString]
public record ConnectionSettings(String url, String user, String password) {
  private static final String JDBC = "jdbc:";
  private static final String SCHEME = "postgresql";

  public ConnectionSettings {
    if (!url.startsWith(JDBC + SCHEME + "://")) {
      throw new IllegalArgumentException("a JDBC URL of PostgreSQL begins with jdbc:postgresql://");
    }
    if (user.isEmpty()) {
      throw new IllegalArgumentException("a connection needs a user");
    }
  }

  /// Reads what `--database` takes: `postgresql://user:password@host:5432/fairgap`, the same with
  /// `postgres://`, or a JDBC URL with `user` and `password` among its parameters.
  ///
  /// @throws DatabaseFault when the text is none of these; the sentence never repeats the password
  public static ConnectionSettings parse(String text) {
    URI uri = uri(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
    String path = uri.getRawPath();
    if (uri.getHost() == null || path == null || path.length() < 2) {
      throw unreadable();
    }
    Credentials who = Credentials.of(uri);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String url = JDBC + SCHEME + "://" + uri.getHost() + port + path + who.otherParameters();
    if (who.user().isEmpty()) {
      throw new DatabaseFault(
          "The database URL names no user; write postgresql://user:password@host:5432/database.");
    }
    return new ConnectionSettings(url, who.user(), who.password());
  }

  /// The server and database without anything secret, for messages: `host:5432/fairgap`.
  public String place() {
    String place = url.substring((JDBC + SCHEME + "://").length());
    int parameters = place.indexOf('?');
    return parameters < 0 ? place : place.substring(0, parameters);
  }

  @Override
  public String toString() {
    return user + "@" + place();
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (!SCHEME.equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
        throw unreadable();
      }
      return uri;
    } catch (URISyntaxException e) {
      // The cause is left out, as its message repeats the text with the password in it.
      throw unreadable();
    }
  }

  private static DatabaseFault unreadable() {
    return new DatabaseFault(
        "The database URL cannot be read; write postgresql://user:password@host:5432/database, with"
            + " special characters of the password percent-encoded.");
  }

  /// User and password from before the host or from the parameters, and the parameters left over.
  private record Credentials(String user, String password, String otherParameters) {
    static Credentials of(URI uri) {
      String user = "";
      String password = "";
      String before = uri.getRawUserInfo();
      if (before != null) {
        String[] parts = before.split(":", 2);
        user = decoded(parts[0]);
        password = parts.length > 1 ? decoded(parts[1]) : "";
      }
      List<String> others = new ArrayList<>();
      String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
      for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
        if (parameter.startsWith("user=")) {
          user = decoded(parameter.substring("user=".length()));
        } else if (parameter.startsWith("password=")) {
          password = decoded(parameter.substring("password=".length()));
        } else {
          others.add(parameter);
        }
      }
      return new Credentials(
          user, password, others.isEmpty() ? "" : "?" + String.join("&", others));
    }

    /// Percent-decoding alone: unlike in a form, a plus is a plus.
    private static String decoded(String text) {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }
}
