package io.fairgap.app.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be written, in words; many of Java's messages are the bare path.
final class Reason {
  private Reason() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "access denied";
      case FileAlreadyExistsException other -> other.getFile() + " is in the way";
      case NoSuchFileException other -> other.getFile() + " does not exist";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
