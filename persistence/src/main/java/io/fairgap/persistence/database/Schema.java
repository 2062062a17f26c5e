package io.fairgap.persistence.database;

import io.fairgap.persistence.connection.ConnectionSettings;
import io.fairgap.persistence.connection.DatabaseFault;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/// The schema, kept current by Flyway from the migrations of `db/`.
final class Schema {
  private Schema() {}

  static void migrate(ConnectionSettings settings) {
    try {
      refuseNewer(flyway(settings, Timescale.ABSENT).info(), settings);
      flyway(settings, Timescale.of(settings)).migrate();
    } catch (FlywayException e) {
      throw new DatabaseFault(sentence(e, settings), e);
    }
  }

  /// Looks whether the schema is the one that this program knows, and changes nothing.
  static void check(ConnectionSettings settings) {
    try {
      MigrationInfoService migrations = flyway(settings, Timescale.ABSENT).info();
      refuseNewer(migrations, settings);
      boolean isOlder =
          Arrays.stream(migrations.pending()).anyMatch(pending -> pending.getVersion() != null);
      if (isOlder) {
        throw new DatabaseFault(older(migrations, settings));
      }
    } catch (FlywayException e) {
      throw new DatabaseFault(sentence(e, settings), e);
    }
  }

  private static String older(MigrationInfoService migrations, ConnectionSettings settings) {
    MigrationInfo current = migrations.current();
    return current == null
        ? "Nothing is recorded in %s; ./fairgap run begins a record.".formatted(settings.place())
        : "The database %s was written by an older Fairgap: its schema is %s and this one knows %s; start the node once with this one, which brings it up to date."
            .formatted(settings.place(), current.getVersion(), newestKnown(migrations));
  }

  private static Flyway flyway(ConnectionSettings settings, String timescale) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(settings.url(), settings.user(), settings.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("timescale", timescale))
        .loggers("slf4j")
        .cleanDisabled(true)
        .load();
  }

  private static void refuseNewer(MigrationInfoService migrations, ConnectionSettings settings) {
    MigrationInfo newest = newestUnknown(migrations);
    if (newest != null) {
      throw new DatabaseFault(
          "The database "
              + settings.place()
              + " was written by a newer Fairgap: its schema is "
              + newest.getVersion()
              + " and this one knows "
              + newestKnown(migrations)
              + "; use the newer program.");
    }
  }

  private static @Nullable MigrationInfo newestUnknown(MigrationInfoService migrations) {
    return Arrays.stream(migrations.applied())
        .filter(migration -> migration.getVersion() != null)
        .filter(migration -> !migration.getState().isResolved())
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static String newestKnown(MigrationInfoService migrations) {
    return Arrays.stream(migrations.all())
        .filter(migration -> migration.getVersion() != null)
        .filter(migration -> migration.getState().isResolved())
        .reduce((_, last) -> last)
        .map(migration -> migration.getVersion().toString())
        .orElse("none");
  }

  private static String sentence(FlywayException failure, ConnectionSettings settings) {
    String words = String.valueOf(failure.getMessage());
    if (words.contains("non-empty schema")) {
      return "The database "
          + settings.place()
          + " holds tables of somebody else; give Fairgap an empty one.";
    }
    if (failure instanceof FlywayValidateException) {
      return "The schema of "
          + settings.place()
          + " is not what this program made of it; restore a backup into an empty database.";
    }
    return "The schema of " + settings.place() + " could not be brought up to date: " + words;
  }
}
