package io.fairgap.persistence.backup;

import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.connection.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Puts a backup back. All of it arrives, with the counts and hashes of its manifest, or nothing.
public final class Restore {
  private Restore() {}

  /// Fills an empty database, whose schema is current, from `file`.
  ///
  /// @return what the file held and the database holds now
  /// @throws DatabaseFault when the file is no whole backup or of a newer schema, or the database
  ///   holds something already; the database is as it was then
  public static Manifest read(DataSource source, Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(zip, file);
      return Transaction.run(
          source,
          "restoring the backup",
          connection -> {
            refuseNewer(connection, manifest, file);
            refuseFull(connection);
            fill(connection, zip, manifest, file);
            return manifest;
          });
    } catch (BrokenFile | IOException e) {
      throw new DatabaseFault(
          "The file " + file + " is no whole backup of Fairgap (" + e.getMessage() + ").", e);
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    try (InputStream in = entry(zip, Manifest.ENTRY)) {
      Manifest manifest = Manifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      List<String> names = manifest.tables().stream().map(Manifest.Table::name).toList();
      if (!names.equals(SavedTable.ALL.stream().map(SavedTable::name).toList())) {
        throw new DatabaseFault("The backup " + file + " holds other tables: " + names + ".");
      }
      return manifest;
    } catch (IllegalArgumentException e) {
      throw new IOException("its manifest cannot be read", e);
    }
  }

  private static void refuseNewer(Connection connection, Manifest manifest, Path file)
      throws SQLException {
    int schema = Backup.schema(connection);
    if (manifest.schema() > schema) {
      throw new DatabaseFault(
          "The backup "
              + file
              + " was made by a newer Fairgap: its schema is "
              + manifest.schema()
              + " and this one knows "
              + schema
              + ".");
    }
  }

  private static void refuseFull(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Nobody may write between the look for rows and the commit.
      statement.execute("LOCK TABLE event_journal, event_tag, snapshot, ohlcv_data");
      for (SavedTable table : SavedTable.ALL) {
        try (ResultSet rows = statement.executeQuery("SELECT FROM " + table.name() + " LIMIT 1")) {
          if (rows.next()) {
            throw new DatabaseFault(
                "A backup goes into an empty database only, and "
                    + table.name()
                    + " holds something.");
          }
        }
      }
    }
  }

  private static void fill(Connection connection, ZipFile zip, Manifest manifest, Path file)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Transaction.withoutLimits(connection);
      // What was counted here before was another journal.
      statement.execute("DELETE FROM journal_audit");
      statement.execute("DELETE FROM journal_kind");
      for (int i = 0; i < SavedTable.ALL.size(); i++) {
        Manifest.Table expected = manifest.tables().get(i);
        if (!fill(connection, zip, SavedTable.ALL.get(i), expected).equals(expected)) {
          throw new DatabaseFault(
              "The backup " + file + " is damaged: " + expected.name() + " is not what was saved.");
        }
      }
      // The next event comes behind those that were restored.
      statement.execute(
          """
          SELECT setval(
            pg_get_serial_sequence('event_journal', 'ordering'), max(ordering))
          FROM event_journal
          HAVING max(ordering) IS NOT NULL
          """);
    }
  }

  /// Copies a table and says what arrived.
  private static Manifest.Table fill(
      Connection connection, ZipFile zip, SavedTable table, Manifest.Table expected)
      throws SQLException {
    String copy = table.copyIn(expected.columns());
    MessageDigest digest = Checksum.sha256();
    try (InputStream in = new DigestInputStream(entry(zip, table.entry()), digest)) {
      long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
      return new Manifest.Table(
          table.name(), expected.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new BrokenFile(e);
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("it has no " + name);
    }
    return zip.getInputStream(entry);
  }
}
