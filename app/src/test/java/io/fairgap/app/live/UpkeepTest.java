package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record is rebuilt, saved and put back; each refusal is one sentence and changes nothing.
class UpkeepTest {
  @TempDir private static Path folder = Path.of("");

  private static String home = "";
  private static String backup = "";

  @BeforeAll
  static void record() {
    home = folder.resolve("home").toString();
    backup = folder.resolve("record.zip").toString();
    PlayedSample.into(Path.of(home));
    assertThat(Said.of("backup", "--out", backup, "--home", home).code()).isZero();
  }

  private static Said play(String home) {
    return Said.of("run", "--home", home, "--port", "0", "--speed", "max", "--until-end");
  }

  @Test
  void aRestoredRecordIsProvedReadsTheSameAndGoesOn() {
    String other = folder.resolve("restored").toString();
    String lines = Said.of("decisions", "--lines", "--home", home).out();
    String trades = Said.of("trades", "--home", home).out();
    String verified = Said.of("replay", "--verify", "--home", home).out();

    Said restored = Said.of("restore", backup, "--home", other);

    assertThat(restored.code()).isZero();
    assertThat(restored.out()).endsWith("Restored into " + other + "\n");
    assertThat(
            List.of(
                Said.of("replay", "--verify", "--home", other),
                Said.of("decisions", "--lines", "--home", other),
                Said.of("trades", "--home", other)))
        .isEqualTo(
            List.of(new Said(0, verified, ""), new Said(0, lines, ""), new Said(0, trades, "")));
    assertThat(play(other).code()).isZero();
    assertThat(Said.of("decisions", "--lines", "--home", other).out()).isEqualTo(lines);
  }

  @Test
  void tablesThatTheNodeKeptAreRebuiltEqual() {
    Said people = Said.of("rebuild", "--home", home);
    Said programs = Said.of("rebuild", "--json", "--home", home);

    assertThat(people.out()).contains("agent_decisions").contains("Equal: ");
    assertThat(programs.out()).contains("\"equal\":true").contains("\"table\":\"trades\"");
    assertThat(List.of(people.code(), programs.code())).isEqualTo(List.of(0, 0));
  }

  @Test
  void besideARunningNodeARecordIsRebuiltAndSavedButNeverOverwritten() throws Exception {
    String busy = folder.resolve("busy").toString();
    String saved = folder.resolve("busy.zip").toString();
    ChildNode node =
        ChildNode.start("", List.of("run", "--home", busy, "--port", "0", "--speed", "20000"));
    try {
      node.awaitStart();

      Said rebuilt = Said.of("rebuild", "--home", busy);
      Said backedUp = Said.of("backup", "--json", "--out", saved, "--home", busy);
      Said restored = Said.of("restore", saved, "--home", busy);

      assertThat(rebuilt.out()).contains("Equal: ");
      assertThat(backedUp.out()).contains("\"table\":\"event_journal\"");
      assertThat(restored)
          .isEqualTo(
              Said.refused(
                  "A node runs on %s; a backup goes into a new folder, which --home names."
                      .formatted(busy)));
    } finally {
      node.kill();
    }
    String other = folder.resolve("from-busy").toString();
    assertThat(Said.of("restore", saved, "--home", other).code()).isZero();
    assertThat(Said.of("replay", "--verify", "--home", other).out()).startsWith("Equal: ");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("letter"), "keep me");

    Said said = Said.of("restore", backup, "--home", full.toString());

    assertThat(said)
        .isEqualTo(
            Said.refused(
                "%s is not empty; a backup goes into a new folder, which --home names."
                    .formatted(full)));
    assertThat(full).isDirectoryContaining(path -> path.endsWith("letter"));
  }

  @Test
  void aBrokenFileLeavesNothing() throws IOException {
    Path broken = folder.resolve("broken.zip");
    byte[] whole = Files.readAllBytes(Path.of(backup));
    Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
    Path other = folder.resolve("from-broken");

    Said said = Said.of("restore", broken.toString(), "--home", other.toString());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("The file " + broken + " is no whole backup of Fairgap (")
        .hasLineCount(1);
    assertThat(other.resolve("postgres")).doesNotExist();
    assertThat(other.resolve("postgres.part")).doesNotExist();
  }

  @Test
  void whatIsNotThereIsSaid() {
    String none = folder.resolve("none").toString();
    String sentence = "Nothing is recorded in " + none + "; ./fairgap run begins a record.";
    String away = folder.resolve("away").resolve("b.zip").toString();

    assertThat(
            List.of(
                Said.of("rebuild", "--home", none),
                Said.of("backup", "--out", backup + "2", "--home", none),
                Said.of("restore", none, "--home", none),
                Said.of("backup", "--out", away, "--home", home),
                Said.of("backup", "--out", folder.toString(), "--home", home)))
        .isEqualTo(
            List.of(
                Said.refused(sentence),
                Said.refused(sentence),
                Said.refused("There is no backup " + none + "."),
                Said.refused("The folder of --out " + away + " is not there; make it first."),
                Said.refused("--out " + folder + " is a folder; name a file.")));
  }
}
