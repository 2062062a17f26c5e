package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A running node beside whose trades its user writes: real PostgreSQL, real sockets, the sample's
/// candles.
class NotedNodeTest {
  /// The sample's week passes in half a minute.
  private static final String SPEED = "20000";

  private static final long LIMIT_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void whatIsWrittenBesideTheTradesOfARunningNodeIsShown() throws Exception {
    Path home = folder.resolve("home");
    CompletableFuture<Said> run =
        CompletableFuture.supplyAsync(
            () -> Said.of("run", "--home", home, "--port", "0", "--speed", SPEED, "--until-end"),
            task -> Thread.ofPlatform().start(task));
    await(run, () -> Files.exists(home.resolve("address")));

    Said nobody = Said.of("journal", "note", "9999", "lost", "--home", home);
    await(run, () -> Said.of("journal", "note", "1", "entered late", "--home", home).code() == 0);
    Said endless = Said.of("journal", "note", "1", "x".repeat(2_001), "--home", home);
    Said tagged = Said.of("journal", "tag", "1", "late", "--home", home);
    Said again = Said.of("journal", "tag", "1", "early", "--home", home);
    Said untagged = Said.of("journal", "untag", "1", "early", "--home", home);
    Said threshold =
        Said.of("performance", "threshold", "winRate", "0.99", "--after", "2", "--home", home);
    Said other = Said.of("performance", "threshold", "payoff", "0.5", "--home", home);
    Said cleared = Said.of("performance", "threshold", "payoff", "--clear", "--home", home);
    Said unknown = Said.of("performance", "threshold", "happiness", "1", "--home", home);
    Said ended = run.get(LIMIT_SECONDS, TimeUnit.SECONDS);

    assertThat(nobody)
        .isEqualTo(
            new Said(
                2, "", "No trade is called '9999'; ./fairgap journal lists them by number.\n"));
    assertThat(endless)
        .isEqualTo(new Said(2, "", "A note has at most 2,000 characters, and this one 2,001.\n"));
    assertThat(tagged).isEqualTo(new Said(0, "Trade 1 is tagged late.\n", ""));
    assertThat(again).isEqualTo(new Said(0, "Trade 1 is tagged early.\n", ""));
    assertThat(untagged).isEqualTo(new Said(0, "Trade 1 is not tagged 'early'.\n", ""));
    assertThat(threshold)
        .isEqualTo(
            new Said(
                0,
                "An alert is raised when winRate is below 0.99, from 2 closed trade(s) on.\n",
                ""));
    assertThat(other.code()).isZero();
    assertThat(cleared).isEqualTo(new Said(0, "No threshold is set for payoff.\n", ""));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("No figure is called so; there are ");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Said.of("journal", "1", "--home", home).out())
        .contains("Tags: late\n")
        .contains("  entered late\n");
    String sentence = "winRate is to be 0.9900 or more, from 2 closed trade(s) on.\n";
    assertThat(Said.of("performance", "--home", home).out())
        .contains(sentence)
        .doesNotContain("payoff is");
    assertThat(Said.of("status", "--home", home).out()).contains("  threshold    " + sentence);
  }

  @Test
  void writingNeedsANode() {
    Path home = folder.resolve("none");
    Said none = new Said(2, "", "No node runs in %s; ./fairgap run starts one.\n".formatted(home));

    assertThat(Said.of("journal", "note", "1", "late", "--home", home)).isEqualTo(none);
    assertThat(Said.of("journal", "untag", "1", "late", "--home", home)).isEqualTo(none);
    assertThat(Said.of("performance", "threshold", "winRate", "1", "--home", home)).isEqualTo(none);
    assertThat(Said.of("performance", "threshold", "winRate", "--home", home))
        .isEqualTo(new Said(2, "", "Write a value, or --clear to take the threshold away.\n"));
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
