package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole node on its own database, from start to the end of the sample.
class RunCommandTest {
  @TempDir Path home;

  @Test
  void aNodeSaysWhereItAnswersAndPlaysTheSample() throws Exception {
    Outcome outcome =
        Outcome.of(
            "run", "--home", home.toString(), "--port", "0", "--speed", "max", "--until-end");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("  health    " + Files.readString(home.resolve("address")).strip())
        .contains("The recording has ended");
  }
}
