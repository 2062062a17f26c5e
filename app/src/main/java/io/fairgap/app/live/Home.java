package io.fairgap.app.live;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      throw new Mistake(
          "%s cannot be written (%s); name another folder with --home or FAIRGAP_HOME."
              .formatted(folder, e.getClass().getSimpleName()));
    }
  }
}
