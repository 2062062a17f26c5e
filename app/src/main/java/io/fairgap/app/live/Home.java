package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import io.fairgap.persistence.server.FolderLock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder in which a node keeps everything that is its own.
public record Home(Path folder) {
  /// The folder named by the user, else by `FAIRGAP_HOME`, else `~/.fairgap`.
  public static Home of(@Nullable Path named, Map<String, String> environment) {
    if (named != null) {
      return new Home(named.toAbsolutePath());
    }
    String variable = environment.getOrDefault("FAIRGAP_HOME", "");
    return new Home(
        variable.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".fairgap")
            : Path.of(variable).toAbsolutePath());
  }

  /// The folder of the embedded database.
  public Path postgres() {
    return folder.resolve("postgres");
  }

  /// The file that says where the node listens; after a kill it may outlive the node.
  public Path address() {
    return folder.resolve("address");
  }

  /// The secret of whoever may order the node about; made anew at every start.
  public Path controlToken() {
    return folder.resolve("control-token");
  }

  /// The file with the random word by which the node calls itself since its start, in
  /// `/health/status`, too.
  Path identity() {
    return folder.resolve("identity");
  }

  /// What the node calls itself since its start; an empty word while it is starting.
  String name() {
    try {
      return Files.readString(identity()).strip();
    } catch (IOException _) {
      return "";
    }
  }

  /// Whether a node lives in it: one holds a lock, which the system takes from a process that ends.
  public boolean isInUse() {
    return FolderLock.isHeld(folder);
  }

  /// Takes it for a node, and forgets what the one before said of itself.
  ///
  /// @throws io.fairgap.persistence.connection.DatabaseFault when another node lives there, or it
  ///   cannot be written
  FolderLock take() {
    FolderLock lock = FolderLock.take(folder);
    try {
      for (Path said : List.of(address(), identity(), controlToken())) {
        Files.deleteIfExists(said);
      }
      return lock;
    } catch (IOException e) {
      lock.close();
      throw unwritable(e);
    }
  }

  Path log() {
    return folder.resolve("logs").resolve("fairgap.log");
  }

  /// Makes the folder.
  ///
  /// @throws Mistake when that cannot be done
  void make() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Mistake(folder + " is a file; name another folder with --home or FAIRGAP_HOME.");
    }
    try {
      Files.createDirectories(log().getParent());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Mistake unwritable(IOException cause) {
    String reason =
        cause instanceof FileSystemException told && told.getReason() != null
            ? told.getReason()
            : cause.getClass().getSimpleName();
    return new Mistake(
        "%s cannot be written (%s); name another folder with --home or FAIRGAP_HOME."
            .formatted(folder, reason),
        cause);
  }
}
