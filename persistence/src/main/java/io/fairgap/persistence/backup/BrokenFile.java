package io.fairgap.persistence.backup;

import java.io.IOException;

/// A file that could not be written or read in the middle of a transaction, which is undone by it.
final class BrokenFile extends RuntimeException {
  BrokenFile(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
