package io.fairgap.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.benchmarks.node.Part;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aNodeIsMeasuredWholeUnlessPartsAreNamed() {
    String data = folder.toString();

    assertThat(Wishes.of(List.of("--node", "--data", data)))
        .isEqualTo(new Wishes(false, true, EnumSet.allOf(Part.class), folder));
    assertThat(
            Wishes.of(
                List.of("--node", "--only", "year", "--only", "latency", "--data", data, "--json")))
        .isEqualTo(new Wishes(true, true, Set.of(Part.LATENCY, Part.YEAR), folder));
  }

  @Test
  void whatCannotBeMeantIsSaid() {
    assertThatThrownBy(() -> Wishes.of(List.of("--node", "--only", "speed")))
        .hasMessage("Unknown part 'speed'; --only takes playback, latency, instant, year, many.");
    assertThatThrownBy(() -> Wishes.of(List.of("--only", "year")))
        .hasMessage("--only is about parts of a node; add --node.");
    assertThatThrownBy(() -> Wishes.of(List.of("--node", "--only")))
        .hasMessage("--only needs a part of a node.");
    assertThatThrownBy(() -> Wishes.of(List.of("--nodes")))
        .hasMessage(
            "Unknown option '--nodes'; bench takes --node, --only PART, --json and --data FOLDER.");
  }
}
