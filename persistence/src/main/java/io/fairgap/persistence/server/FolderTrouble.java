package io.fairgap.persistence.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// What to say about a folder that refuses.
final class FolderTrouble {
  private FolderTrouble() {}

  static String of(IOException cause, Path folder) {
    String words = words(cause).toLowerCase(Locale.ROOT);
    if (words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("quota exceeded")) {
      return "The disk of " + folder + " is full; make room and start again.";
    }
    if (cause instanceof AccessDeniedException
        || words.contains("read-only")
        || words.contains("permission denied")
        || words.contains("not permitted")) {
      return "The data folder "
          + folder
          + " cannot be written; make it writable or name another"
          + " with FAIRGAP_HOME.";
    }
    return "The data folder " + folder + " cannot be used (" + words(cause) + ").";
  }

  /// A file system's exception begins with the path, which the sentence has already.
  private static String words(IOException cause) {
    if (cause instanceof FileSystemException told) {
      return told.getReason() == null
          ? cause.getClass().getSimpleName() + " " + told.getFile()
          : told.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
