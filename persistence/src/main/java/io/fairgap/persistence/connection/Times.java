package io.fairgap.persistence.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Instants as the driver takes and gives them.
public final class Times {
  private Times() {}

  /// @param millis epoch milliseconds
  public static OffsetDateTime column(long millis) {
    return column(Instant.ofEpochMilli(millis));
  }

  public static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// The instant in a column that is never NULL.
  public static Instant of(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// The instant in a column; null for NULL.
  public static @Nullable Instant ofNullable(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
