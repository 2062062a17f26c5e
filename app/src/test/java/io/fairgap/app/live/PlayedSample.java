package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The record of a node that has played the sample to its end: played once for all tests that begin
/// with one, as that takes half a minute. Each gets a copy of its own.
public final class PlayedSample {
  private static @Nullable Path original;

  private PlayedSample() {}

  /// Makes a folder that holds the record.
  public static void into(Path home) {
    copy(original(), home);
  }

  private static synchronized Path original() {
    Path played = original;
    if (played == null) {
      played = play();
      original = played;
    }
    return played;
  }

  private static Path play() {
    try {
      Path home = Files.createTempDirectory("fairgap-played");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
      Said run =
          Said.of("run", "--home", home.toString(), "--port", "0", "--speed", "max", "--until-end");
      assertThat(run.code()).as(run.err()).isZero();
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path home) {
    try {
      Folders.delete(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With the rights of every file: PostgreSQL refuses a folder that others may read.
  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
        Path file = each.next();
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
