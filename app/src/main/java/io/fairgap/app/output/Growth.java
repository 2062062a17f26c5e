package io.fairgap.app.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Shows on the terminal how many bytes a file has that somebody is writing.
public final class Growth implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final Progress progress;
  private final Thread looking;

  private Growth(Progress progress, Path file) {
    this.progress = progress;
    looking = Thread.ofVirtual().start(() -> look(file));
  }

  /// @param task what is being written, in a word or two
  public static Growth of(Terminal terminal, String task, Path file) {
    return new Growth(Progress.of(terminal, task), file);
  }

  private void look(Path file) {
    try {
      while (true) {
        if (Files.exists(file)) {
          progress.at(Files.size(file), 0);
        }
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException | IOException _) {
      // It is written, or has just got its final name: there is nothing more to show.
    }
  }

  @Override
  public void close() {
    looking.interrupt();
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    progress.close();
  }
}
