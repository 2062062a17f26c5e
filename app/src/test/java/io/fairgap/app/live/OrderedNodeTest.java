package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A running node as its user orders it about: real PostgreSQL, real sockets, the sample's candles.
class OrderedNodeTest {
  /// The sample's week passes in half a minute.
  private static final String SPEED = "20000";

  private static final long LIMIT_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void aNodeIsHaltedAndResumedAndItsRecordProvesIt() throws Exception {
    Path home = folder.resolve("home");
    // A thread of its own: the playback's clock needs the common pool.
    CompletableFuture<Said> run =
        CompletableFuture.supplyAsync(
            () -> Said.of("run", "--home", home, "--port", "0", "--speed", SPEED, "--until-end"),
            task -> Thread.ofPlatform().start(task));
    await(run, () -> Files.exists(home.resolve("address")));

    Said halted = Said.of("halt", "--reason", "a storm", "--home", home);
    await(run, () -> Said.of("status", "--home", home).out().contains("HALTED (control)"));
    Said again = Said.of("halt", "--reason", "still a storm", "--home", home);
    Said resumed = Said.of("resume", "--reason", "it is over", "--home", home);
    await(run, () -> Said.of("status", "--home", home).out().contains("ACTIVE (control)"));
    Said ended = run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    Said late = Said.of("halt", "--reason", "too late", "--home", home);
    List<String> modes =
        Said.of("decisions", "--lines", "--home", home)
            .out()
            .lines()
            .filter(line -> line.contains("\"decision\":\"mode\""))
            .map(line -> line.replaceAll(".*\"mode\":\"(\\w+)\".*\"control\":\"(\\d)\".*", "$1 $2"))
            .toList();

    assertThat(halted)
        .isEqualTo(
            new Said(0, "Halted from the next round on: no new entries until a resume.\n", ""));
    assertThat(again.code()).isZero();
    assertThat(resumed).isEqualTo(new Said(0, "Active from the next round on.\n", ""));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.err())
        .isEqualTo("No node runs in %s; ./fairgap run starts one.\n".formatted(home));
    assertThat(modes).containsExactly("HALTED 1", "ACTIVE 2");
    assertThat(Said.of("replay", "--verify", "--home", home).out()).startsWith("Equal: ");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("control-token"))))
        .isEqualTo("rw-------");
    assertThat(home.resolve("logs").resolve("fairgap.log"))
        .content()
        .doesNotContain(Files.readString(home.resolve("control-token")).strip());
  }

  @Test
  void settingsAreChangedWhileANodeRunsAndItsRecordProvesIt() throws Exception {
    Path home = folder.resolve("changed");
    CompletableFuture<Said> run =
        CompletableFuture.supplyAsync(
            () -> Said.of("run", "--home", home, "--port", "0", "--speed", "40000", "--until-end"),
            task -> Thread.ofPlatform().start(task));
    await(run, () -> Files.exists(home.resolve("address")));

    Said wrong = Said.of("config", "set", "gap.k=much", "--home", home);
    Said kept = Said.of("config", "set", "timeframe.ltf=15m", "--home", home);
    Said beside = Said.of("config", "set", "http.port=80", "--home", home);
    Said set = Said.of("config", "set", "gap.k=1.25", "risk.tier=0.05", "--home", home);
    await(run, () -> Said.of("decisions", "--lines", "--home", home).out().contains("\"terms\""));
    String status = Said.of("status", "--home", home).out();
    Said ended = run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    List<String> changes = Said.of("config", "changes", "--home", home).out().lines().toList();
    Said other = Said.of("run", "--home", home, "--port", "0", "--set", "gap.k=3", "--until-end");

    assertThat(List.of(wrong.err(), kept.err(), beside.err()))
        .isEqualTo(
            List.of(
                "config set: gap.k is a number from 0 to 100 (or 'unset'), not 'much'.\n",
                "config set: timeframe.ltf stays what the account was begun with; begin anew in"
                    + " another folder with --home.\n",
                "config set: http.port decides nothing and is read when the node starts; write it"
                    + " into its configuration and start it again.\n"));
    assertThat(set)
        .isEqualTo(new Said(0, "From the next round on: gap.k=1.25, risk.tier=0.05.\n", ""));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(status)
        .containsPattern(
            "  settings     changed 1 times, last by .+ at \\S+; ./fairgap config changes tells more\n")
        .containsPattern(
            "  candles      running, [0-9,]+ since its start, the last of \\S+, .*decided\n")
        .contains("  agents       11 kinds up")
        .containsPattern("  behind       \\d+ rounds and \\d+ events of charts, from record");
    assertThat(changes.getFirst()).matches(" {2}1 {2}\\S+ {2}by .+");
    assertThat(changes.subList(1, changes.size()))
        .containsExactly("     gap.k = 1.25 (was unset)", "     risk.tier = 0.05 (was 0.1)");
    assertThat(Said.of("replay", "--verify", "--home", home).out()).startsWith("Equal: ");
    assertThat(other.err()).contains("gap.k = 3").contains("./fairgap config set");
  }

  @Test
  void anOrderNeedsANodeAndAReason() {
    Path home = folder.resolve("none");

    Said alone = Said.of("halt", "--reason", "a storm", "--home", home);
    Said mute = Said.of("reduce", "--home", home);

    assertThat(alone)
        .isEqualTo(
            new Said(2, "", "No node runs in %s; ./fairgap run starts one.\n".formatted(home)));
    assertThat(mute.code()).isEqualTo(2);
    assertThat(mute.err()).contains("--reason");
  }

  /// Looks again until it is so, or the node ended before.
  private static void await(CompletableFuture<?> run, BooleanSupplier isSo) throws Exception {
    while (!isSo.getAsBoolean()) {
      try {
        throw new AssertionError("the node ended before: " + run.get(50, TimeUnit.MILLISECONDS));
      } catch (TimeoutException _) {
        // It still runs.
      }
    }
  }
}
