package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theFileAppearsWholeWhenItIsFinished() throws IOException {
    Path out = Files.writeString(folder.resolve("events.csv"), "old");

    try (ResultFile file = ResultFile.at(out)) {
      Files.writeString(file.path(), "new");
      assertThat(out).hasContent("old");
      file.finish();
    }

    assertThat(out).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,old}");
  }

  @Test
  void whatIsNotFinishedLeavesTheEarlierFile() throws IOException {
    Path out = Files.writeString(folder.resolve("events.csv"), "old");

    try (ResultFile file = ResultFile.at(out)) {
      Files.writeString(file.path(), "half");
    }

    assertThat(out).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("events.csv");
  }

  @Test
  void aSymbolicLinkKeepsPointingToItsFile() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);

    try (ResultFile file = ResultFile.at(link)) {
      Files.writeString(file.path(), "new");
      file.finish();
    }

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void aFolderIsNotReplaced() {
    assertThatThrownBy(() -> ResultFile.at(folder))
        .isInstanceOf(Mistake.class)
        .hasMessage(folder + ": this is no plain file, so a result cannot replace it.");
  }
}
