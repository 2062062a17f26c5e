package io.fairgap.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.app.mistake.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void resultsAppearWholeWhenTheyAreFinished() throws IOException {
    Path out = folder.resolve("new/out");

    try (ResultFolder results = ResultFolder.at(out)) {
      Files.writeString(results.file("summary.json"), "{}");
      assertThat(out).doesNotExist();
      results.finish();
    }

    assertThat(out.resolve("summary.json")).hasContent("{}");
    assertThat(names(folder.resolve("new"))).containsExactly("out");
  }

  @Test
  void whatIsNotFinishedLeavesNothing() throws IOException {
    Path out = folder.resolve("out");

    try (ResultFolder results = ResultFolder.at(out)) {
      Files.writeString(results.file("summary.json"), "{");
    }

    assertThat(names(folder)).isEmpty();
  }

  @Test
  void earlierResultsAreReplacedAsAWhole() throws IOException {
    Path out = folder.resolve("out");
    write(out, "first.csv");

    write(out, "second.csv");

    assertThat(names(out)).containsExactly(".fairgap-results", "second.csv");
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void earlierResultsStayWhenTheNewOnesAreGivenUp() throws IOException {
    Path out = folder.resolve("out");
    write(out, "first.csv");

    try (ResultFolder results = ResultFolder.at(out)) {
      Files.writeString(results.file("second.csv"), "x");
    }

    assertThat(names(out)).containsExactly(".fairgap-results", "first.csv");
  }

  @Test
  void anEmptyFolderMayBeFilled() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));

    write(out, "first.csv");

    assertThat(names(out)).containsExactly(".fairgap-results", "first.csv");
  }

  @Test
  void whatIsNotOursIsNeverReplaced() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("thesis.txt"), "years of work");
    Path mixed = folder.resolve("mixed");
    write(mixed, "first.csv");
    Files.writeString(mixed.resolve("notes.txt"), "mine");
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), mixed);

    assertThat(Stream.of(own, mixed, file, link, Path.of("."), Path.of("/")).map(this::refusal))
        .containsExactly(
            own
                + ": the folder holds 'thesis.txt', which is no result of ours; name another folder.",
            mixed
                + ": the folder holds 'notes.txt', which is no result of ours; name another folder.",
            file + ": this is no folder, so results cannot go here.",
            link + ": this is no folder, so results cannot go here.",
            ".: name a folder of its own for the results, such as 'results'.",
            "/: name a folder of its own for the results, such as 'results'.");
  }

  @Test
  void aPlaceBelowAFileIsAMistake() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThat(refusal(file.resolve("out")))
        .startsWith(file.resolve("out") + ": no results can be written here (");
  }

  @Test
  void theyAreFinishedOnce() throws IOException {
    try (ResultFolder results = ResultFolder.at(folder.resolve("out"))) {
      results.finish();

      assertThatThrownBy(results::finish).isInstanceOf(IOException.class);
    }
    assertThat(folder.resolve("out")).isDirectory();
  }

  private static void write(Path out, String name) throws IOException {
    try (ResultFolder results = ResultFolder.at(out)) {
      Files.writeString(results.file(name), "x");
      results.finish();
    }
  }

  private String refusal(Path place) {
    try (ResultFolder results = ResultFolder.at(place)) {
      return "not refused: " + results.file("");
    } catch (Mistake e) {
      return e.sentence();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
