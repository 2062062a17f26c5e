package io.fairgap.app.output;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A single file of results that appears whole, or not at all; an earlier file is replaced.
///
/// ```java
/// try (ResultFile events = ResultFile.at(out)) {
///   Files.writeString(events.path(), csv);
///   events.finish();
/// }
/// ```
public final class ResultFile implements AutoCloseable {
  private final Unfinished unfinished;

  private ResultFile(Unfinished unfinished) {
    this.unfinished = unfinished;
  }

  /// Begins a file that will be at `place`; the folders above it are made.
  ///
  /// @throws Mistake when a folder or a device is there, or nothing can be written
  public static ResultFile at(Path place) {
    try {
      Path real = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath().normalize();
      if (Files.exists(real) && !Files.isRegularFile(real)) {
        throw new Mistake(place + ": this is no plain file, so a result cannot replace it.");
      }
      Unfinished unfinished = Unfinished.beside(real);
      Files.createFile(unfinished.path());
      return new ResultFile(unfinished);
    } catch (IOException e) {
      throw new Mistake(place + ": no result can be written here (" + Reason.of(e) + ").", e);
    }
  }

  /// Makes the folders above `place` and tries whether a file can be there, for those who write it
  /// by themselves.
  ///
  /// @throws Mistake as [#at]
  public static void require(Path place) throws IOException {
    at(place).close();
  }

  /// Where to write.
  public Path path() {
    return unfinished.path();
  }

  /// Puts the file in its place.
  public void finish() throws IOException {
    unfinished.finish();
  }

  /// Removes what was written, unless it was finished.
  @Override
  public void close() throws IOException {
    unfinished.drop();
  }
}
