package io.fairgap.app.live;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node whose database, process or surroundings fail under load says so, goes on by itself, and
/// decides what it would have decided.
class DisturbedNodeTest {
  @TempDir private Path folder;

  @BeforeAll
  static void requireSignals() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "skipped: processes are stopped by Linux's signals");
  }

  @Test
  void aServerOfItsOwnThatCrashesIsStartedAgain() throws Exception {
    try (DisturbedNode node = DisturbedNode.start(folder)) {
      Signals.crash(node.home());

      assertThat(node.differences()).isEmpty();
      assertThat(Files.readString(node.home().log()))
          .contains("PostgreSQL has ended by itself; it is started again")
          .contains("PostgreSQL runs again");
    }
  }

  @Test
  void aDatabaseThatHangsIsSaidAndComesBack() throws Exception {
    try (DisturbedNode node = DisturbedNode.start(folder)) {
      List<ProcessHandle> server = Signals.server(node.home());

      Signals.stop(server);
      try {
        node.awaitReadiness(503, "the database does not answer");
      } finally {
        Signals.goOn(server);
      }
      node.awaitReadiness(200, "\"database\":\"up\"");

      assertThat(node.differences()).isEmpty();
    }
  }

  @Test
  void aNodeThatSleptGoesOn() throws Exception {
    try (DisturbedNode node = DisturbedNode.start(folder)) {
      List<ProcessHandle> all = node.processes();

      Signals.stop(all);
      boolean ended = node.child().awaitEnd(TimeUnit.SECONDS.toMillis(12));
      Signals.goOn(all);
      node.awaitReadiness(200, "\"database\":\"up\"");

      assertThat(ended).isFalse();
      assertThat(node.differences()).isEmpty();
    }
  }

  @Test
  void aSecondNodeOnTheFolderIsRefused() throws Exception {
    try (DisturbedNode node = DisturbedNode.start(folder)) {
      Said second = Said.of(DisturbedNode.words(node.home(), "max"));

      assertThat(second)
          .isEqualTo(
              Said.refused(
                  "Another Fairgap (process %d) uses the data folder %s; stop it, or name another folder with FAIRGAP_HOME."
                      .formatted(node.child().process().pid(), node.home().folder())));
      assertThat(node.differences()).isEmpty();
    }
  }

  /// Its server outlives it, and so do the files that say where it answered; another node may
  /// answer there by now.
  @Test
  void ofANodeThatWasKilledStatusShowsTheRecordAndAsksNobodyElse() throws Exception {
    try (DisturbedNode killed = DisturbedNode.start(folder.resolve("killed"));
        DisturbedNode other = DisturbedNode.start(folder.resolve("other"))) {
      killed.child().kill();
      Files.copy(other.home().address(), killed.home().address(), REPLACE_EXISTING);
      String home = killed.home().folder().toString();

      Said status = Said.of("status", "--home", home);
      Said halt = Said.of("halt", "--reason", "a storm", "--home", home);
      Said living = Said.of("status", "--home", other.home().folder().toString());

      assertThat(status.out())
          .startsWith("No node runs; this is its record.\n")
          .contains("  last line    ")
          .doesNotContain("  agents ");
      assertThat(halt)
          .isEqualTo(Said.refused("No node runs in %s; ./fairgap run starts one.".formatted(home)));
      assertThat(living.out()).startsWith("A node runs.\n").contains("  agents       11 kinds up");
    }
  }

  @Test
  void aNodeAtWhoseAddressAnotherAnswersIsNotMistakenForIt() throws Exception {
    try (DisturbedNode node = DisturbedNode.start(folder)) {
      String home = folder.toString();
      String identity = Files.readString(node.home().identity());

      Files.writeString(node.home().identity(), "another\n");
      Said status = Said.of("status", "--home", home);
      Said halt = Said.of("halt", "--reason", "a storm", "--home", home);
      Files.writeString(node.home().identity(), identity);
      Said again = Said.of("status", "--home", home);

      assertThat(status.out()).startsWith("A node runs.\n").doesNotContain("  agents ");
      assertThat(halt)
          .isEqualTo(
              Said.refused(
                  "The node of %s does not answer; try again in a moment.".formatted(home)));
      assertThat(again.out()).contains("  agents       11 kinds up");
    }
  }

  @Test
  void aPortThatIsTakenIsSaidAndTheFolderIsFreeAgain() throws IOException {
    Path home = folder.resolve("home");
    PlayedSample.into(home);
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());

      Said said = Said.of("run", "--home", home.toString(), "--port", port);

      assertThat(said)
          .isEqualTo(
              Said.refused(
                  "Nothing can listen at 127.0.0.1:%s, which may be taken; choose another port with http.port, or 0 for any that is free."
                      .formatted(port)));
    }
    assertThat(Said.of("run", "--home", home.toString(), "--port", "0", "--until-end").code())
        .isZero();
  }
}
