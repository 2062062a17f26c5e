package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is ended in the middle of its results, as by Ctrl-C.
class InterruptionTest {
  @TempDir private Path folder = Path.of("");

  /// Begins results, says so and waits for ever.
  static final class Endless {
    private Endless() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      try (ResultFolder results = ResultFolder.at(Path.of(args[0]))) {
        Files.writeString(results.file("summary.json"), "{");
        System.out.println("begun");
        new CountDownLatch(1).await();
      }
    }
  }

  @Test
  void aProgramThatIsEndedLeavesNoBrokenResults() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.resolve("out").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("begun");
    assertThat(folder).isNotEmptyDirectory();

    process.destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).isEmptyDirectory();
  }
}
