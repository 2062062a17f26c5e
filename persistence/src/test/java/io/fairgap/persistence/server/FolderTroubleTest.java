package io.fairgap.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTroubleTest {
  private static final Path FOLDER = Path.of("/data/postgres");
  private static final String UNWRITABLE =
      "The data folder /data/postgres cannot be written; make it writable or name another with"
          + " FAIRGAP_HOME.";

  @TempDir private Path temporary;

  @Test
  void aFullDiskIsSaid() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full").exists();
    Files.createSymbolicLink(temporary.resolve("lock"), full);

    assertThatThrownBy(() -> EmbeddedServer.start(temporary))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("The disk of " + temporary + " is full; make room and start again.");
  }

  @Test
  void aFolderUnderAFileIsSaid() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("postgres")))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageStartingWith(
            "The data folder " + file.resolve("postgres") + " cannot be used (");
  }

  @Test
  void aFolderWithoutWriteRightIsSaid() {
    assertThat(FolderTrouble.of(new AccessDeniedException("/data/postgres/lock"), FOLDER))
        .isEqualTo(UNWRITABLE);
    assertThat(
            FolderTrouble.of(
                new FileSystemException("/data/postgres", null, "Read-only file system"), FOLDER))
        .isEqualTo(UNWRITABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FATAL:  could not write lock file "postmaster.pid": No space left on device | The disk of /data/postgres is full; make room and start again.
          initdb: error: cannot be run as root | PostgreSQL refuses to run as root; start Fairgap as another user.
          FATAL:  could not open file "pg_wal": Permission denied | The data folder /data/postgres cannot be written; make it writable or name another with FAIRGAP_HOME.
          FATAL:  database files are incompatible with server. | PostgreSQL did not start (FATAL:  database files are incompatible with server); its log is /data/postgres/postgres.log.
          '' | PostgreSQL did not start (it wrote nothing); its log is /data/postgres/postgres.log.
          """)
  void whatTheServerWroteBecomesOneSentence(String output, String sentence) {
    assertThat(StartTrouble.of(output, new ServerFolder(FOLDER), 5432)).isEqualTo(sentence);
  }
}
