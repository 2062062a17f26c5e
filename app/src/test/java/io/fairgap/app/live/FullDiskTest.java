package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node on a disk that is full or read-only, which is a small one in memory: needs the right to
/// mount it.
class FullDiskTest {
  private static final int CHUNK = 1 << 16;

  @TempDir private Path folder;

  private Path disk = Path.of("");

  @AfterEach
  void takeTheDiskAway() throws IOException, InterruptedException {
    if (!disk.toString().isEmpty()) {
      Signals.run(List.of("umount", "--lazy", disk.toString()));
    }
  }

  @Test
  void aNodeWhoseDatabaseHasNoRoomSaysSoAndGoesOnWhenItHas() throws Exception {
    mount(new Home(folder).postgres(), "256m");
    try (DisturbedNode node = DisturbedNode.start(folder)) {
      Path ballast = disk.resolve("ballast");
      fill(ballast);

      node.awaitReadiness(503, "full");
      Files.delete(ballast);
      node.awaitReadiness(200, "\"database\":\"up\"");

      assertThat(node.differences()).isEmpty();
      assertThat(Files.readString(node.home().log())).contains(" is full; make room");
    }
  }

  @Test
  void aLogWithoutRoomStopsNothing() throws Exception {
    PlayedSample.into(folder.resolve("home"));
    Home home = new Home(folder.resolve("home"));
    Path logs = home.folder().resolve("logs");
    Folders.delete(logs);
    mount(logs, "64k");
    fill(disk.resolve("ballast"));

    Said run = Said.of("run", "--home", home.folder().toString(), "--port", "0", "--until-end");

    assertThat(run.code()).as(run.err()).isZero();
  }

  /// Rights do not keep root from writing; the disk does.
  @Test
  void aFolderThatIsReadOnlyIsSaidAndKeepsItsRecord() throws Exception {
    mount(folder.resolve("disk"), "512m");
    Path home = disk.resolve("home");
    Path anew = disk.resolve("anew");
    PlayedSample.into(home);
    Signals.run(List.of("mount", "-o", "remount,ro", disk.toString()));

    assertThat(
            List.of(
                Said.of("run", "--home", home, "--port", "0", "--until-end"),
                Said.of("run", "--home", anew, "--port", "0", "--until-end"),
                Said.of("status", "--home", home)))
        .isEqualTo(
            List.of(
                Said.refused(
                    "The data folder %s cannot be written; make it writable or name another with FAIRGAP_HOME."
                        .formatted(home)),
                Said.refused(
                    "%s cannot be written (Read-only file system); name another folder with --home or FAIRGAP_HOME."
                        .formatted(anew)),
                Said.refused(
                    "The data folder %s cannot be written; make it writable or name another with FAIRGAP_HOME."
                        .formatted(home.resolve("postgres")))));
    Signals.run(List.of("mount", "-o", "remount,rw", disk.toString()));
    assertThat(Said.of("replay", "--verify", "--home", home).out()).startsWith("Equal: ");
  }

  private void mount(Path place, String size) throws IOException {
    Files.createDirectories(place);
    boolean mounted;
    try {
      Signals.run(
          List.of(
              "mount", "-t", "tmpfs", "-o", "mode=700,size=" + size, "tmpfs", place.toString()));
      mounted = true;
    } catch (IOException | InterruptedException e) {
      mounted = false;
    }
    assumeTrue(mounted, "skipped: a disk that can be filled needs the right to mount one");
    disk = place;
  }

  /// Leaves no byte free.
  private static void fill(Path ballast) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }
}
