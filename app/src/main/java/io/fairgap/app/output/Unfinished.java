package io.fairgap.app.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Something in the making beside its place: it takes the place when it is whole, or goes away,
/// also when the program is ended from outside.
///
/// It lies in the same folder as its place, because only a move within one file system is a single
/// step.
final class Unfinished {
  private final Path path;
  private final Path place;
  private final Thread hook;
  private boolean over;

  private Unfinished(Path path, Path place) {
    this.path = path;
    this.place = place;
    this.hook = Thread.ofPlatform().name("remove " + path).unstarted(this::dropQuietly);
  }

  /// A name beside the place that no other process uses.
  static Unfinished beside(Path place) throws IOException {
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(place + " has no folder");
    }
    Files.createDirectories(folder);
    Unfinished unfinished = new Unfinished(sibling(place, "part"), place);
    Runtime.getRuntime().addShutdownHook(unfinished.hook);
    return unfinished;
  }

  Path path() {
    return path;
  }

  /// Puts it in its place, over what was there. When the program is ended meanwhile, the hook waits
  /// for the lock, so that the step is done whole.
  synchronized void finish() throws IOException {
    if (over) {
      throw new IllegalStateException(place + " is finished or given up already");
    }
    Path before = setAside();
    try {
      Files.move(path, place);
    } catch (IOException e) {
      if (before != null) {
        Files.move(before, place);
      }
      throw e;
    }
    if (before != null) {
      delete(before);
    }
    end();
  }

  /// Removes it, unless it was finished.
  synchronized void drop() throws IOException {
    if (!over) {
      delete(path);
      end();
    }
  }

  private void end() {
    over = true;
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is being ended; the hook runs anyway and finds nothing to do.
    }
  }

  private void dropQuietly() {
    try {
      drop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Path setAside() throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    return Files.move(place, sibling(place, "old"));
  }

  private static Path sibling(Path place, String what) {
    long process = ProcessHandle.current().pid();
    String name = "." + place.getFileName() + "." + process + "-" + System.nanoTime() + "." + what;
    return place.resolveSibling(name);
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
