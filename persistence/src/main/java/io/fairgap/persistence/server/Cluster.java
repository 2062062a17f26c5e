package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/// The cluster on the disk: made once, with a password from its first moment.
record Cluster(ServerFolder folder, Program program) {
  static final String USER = "fairgap";
  private static final Duration INIT_LIMIT = Duration.ofMinutes(2);
  private static final String SETTINGS_FILE = "fairgap.conf";

  /// Who may connect: the one role, with its password, from this machine.
  private static final String CLIENTS =
      """
      # type  database  user     address       method
      host    all       fairgap  127.0.0.1/32  scram-sha-256
      host    all       fairgap  ::1/128       scram-sha-256
      """;

  /// Makes the cluster if it is not there, and writes the settings of this start.
  ///
  /// @return the role's password
  String prepare(int port) {
    try {
      if (!folder.hasData()) {
        make();
      }
      Files.writeString(folder.data().resolve("pg_hba.conf"), CLIENTS);
      Files.writeString(folder.data().resolve(SETTINGS_FILE), settings(port));
      return Files.readString(folder.password());
    } catch (java.nio.file.NoSuchFileException e) {
      throw new DatabaseFault(
          "The file " + e.getFile() + " of the data folder is gone; put it back from your copy.",
          e);
    } catch (IOException e) {
      throw folder.fault(e);
    }
  }

  /// A cluster gets its final name when it is whole, as a half-made one looks much like one.
  private void make() throws IOException {
    Path part = folder.unfinishedData();
    Tree.delete(part);
    if (!Files.exists(folder.password())) {
      PrivateFile.write(folder.password(), newPassword());
    }
    initialise(part);
    Files.writeString(
        part.resolve("postgresql.conf"),
        "\ninclude '" + SETTINGS_FILE + "' # written anew at each start\n",
        StandardOpenOption.APPEND);
    Files.move(part, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(Path data) {
    Program.Outcome outcome =
        program.run(
            INIT_LIMIT,
            "initdb",
            List.of(
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
    if (!outcome.good()) {
      throw new DatabaseFault(StartTrouble.of(outcome.output(), folder, 0));
    }
  }

  /// `fsync` and its kin are the defaults and stand here because everything rests on them.
  private static String settings(int port) {
    return """
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'
    fsync = on
    full_page_writes = on
    synchronous_commit = on
    max_connections = 60
    timezone = 'UTC'
    lc_messages = 'C'
    log_checkpoints = off
    """
        .formatted(port);
  }

  private static String newPassword() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
