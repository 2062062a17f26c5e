package io.fairgap.persistence.server;

import io.fairgap.persistence.connection.DatabaseFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The places inside the folder of an embedded server.
record ServerFolder(Path root) {
  ServerFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path password() {
    return root.resolve("password");
  }

  Path connection() {
    return root.resolve("connection");
  }

  Path data() {
    return root.resolve("data");
  }

  /// A cluster in the making; it becomes [#data] in one step when it is whole.
  Path unfinishedData() {
    return root.resolve("data.part");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  Path olderLog() {
    return root.resolve("postgres.log.1");
  }

  boolean hasData() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /// Makes the folder, for its owner alone.
  void make() {
    try {
      PrivateFile.makeFolder(root);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /// The sentence for a folder that cannot be used.
  DatabaseFault fault(IOException cause) {
    return new DatabaseFault(FolderTrouble.of(cause, root), cause);
  }
}
