package io.fairgap.persistence.backup;

import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.connection.Transaction;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Writes everything recorded into one file, while the node runs, as of one instant.
public final class Backup {
  private Backup() {}

  /// Writes `file`, which gets its name when it is whole and on the disk; one that is there is
  /// replaced. Until then it is called `….part`, which a run that fails takes away: on a full disk
  /// it would take the room that the database needs.
  ///
  /// @throws DatabaseFault when the database or the disk refuses
  public static Manifest write(DataSource source, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Manifest manifest =
          Transaction.run(source, "backing up", connection -> save(connection, part));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (BrokenFile | IOException e) {
      takeAway(part, e);
      throw new DatabaseFault("The backup " + file + " could not be written: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      takeAway(part, e);
      throw e;
    }
  }

  private static void takeAway(Path part, Exception why) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static Manifest save(Connection connection, Path part) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      statement.execute("SET LOCAL statement_timeout = 0");
    }
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
      Manifest manifest = saveTables(connection, zip);
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
      zip.finish();
      zip.flush();
      channel.force(true);
      return manifest;
    } catch (IOException e) {
      throw new BrokenFile(e);
    }
  }

  private static Manifest saveTables(Connection connection, ZipOutputStream zip)
      throws SQLException, IOException {
    List<Manifest.Table> tables = new ArrayList<>();
    for (SavedTable table : SavedTable.ALL) {
      zip.putNextEntry(new ZipEntry(table.entry()));
      MessageDigest digest = Checksum.sha256();
      OutputStream out = new DigestOutputStream(new Unclosed(zip), digest);
      long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
      zip.closeEntry();
      tables.add(
          new Manifest.Table(
              table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest())));
    }
    return new Manifest(schema(connection), tables);
  }

  /// The version of the schema that a database has.
  static int schema(Connection connection) throws SQLException {
    String query =
        "SELECT max(version::integer) FROM flyway_schema_history"
            + " WHERE success AND version IS NOT NULL";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /// The driver closes what it is given; the zip goes on.
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {}
  }
}
