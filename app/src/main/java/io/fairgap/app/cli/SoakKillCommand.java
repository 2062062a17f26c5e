package io.fairgap.app.cli;

import io.fairgap.app.live.Folders;
import io.fairgap.app.live.KillSoak;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.app.output.Terminal;
import io.fairgap.app.wiring.StrategyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./fairgap soak kill`: kills a node again and again and proves that nothing was lost.
@Command(
    name = "kill",
    description = {
      "Kill a node at random instants and at named places in its code, start it again each time,",
      "and compare what it left with an undisturbed run: decisions, hashes, trades, account,",
      "orders. Exit code 0 only if nothing differs."
    })
final class SoakKillCommand implements Callable<Integer> {
  private static final int MOST = 10_000;
  private static final int WEEK = 400_000;

  private final Terminal terminal;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How many kills (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of instants and places (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      description =
          "Of the playback while it is killed (default: such that a week lasts for all kills).")
  private @Nullable String speed;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Recorded candles instead of the sample's, one file per symbol.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      description =
          "What trades: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, which trades often).")
  private StrategyName strategy = StrategyName.CROSSOVER;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "A new folder for both records (default: a temporary one, taken away if all is well).")
  private @Nullable Path folder;

  SoakKillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds < 1 || rounds > MOST) {
      throw new Mistake("--rounds " + rounds + ": write a number from 1 to " + MOST + ".");
    }
    if (folder != null && Files.exists(folder)) {
      throw new Mistake(folder + " is there already; name a new folder.");
    }
    Path place = folder == null ? Files.createTempDirectory("fairgap-soak") : folder;
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--strategy", strategy.toString()));
    data.forEach(file -> words.addAll(List.of("--data", file.toAbsolutePath().toString())));
    KillSoak.Result result =
        new KillSoak(
                place,
                words,
                seed,
                line -> {
                  terminal.out().println(line);
                  terminal.out().flush();
                })
            .run(rounds, speed == null ? lasting(rounds) : speed);
    print(result);
    if (result.differences().isEmpty()) {
      terminal
          .out()
          .printf(
              "Nothing lost, nothing done twice: %,d decision lines and %,d trades as undisturbed.%n",
              result.lines(), result.trades());
      if (folder == null) {
        Folders.delete(place);
      }
      return CommandLineProgram.DONE;
    }
    result.differences().forEach(difference -> terminal.out().println("Different: " + difference));
    terminal.out().println("Both records are kept in " + place);
    return CommandLineProgram.FAILED;
  }

  /// The sample's week at this speed is about a second and a half for each kill.
  private static String lasting(int rounds) {
    return Integer.toString(Math.max(1, WEEK / rounds));
  }

  private void print(KillSoak.Result result) {
    result.places().forEach((where, times) -> terminal.out().printf("  %4d at %s%n", times, where));
    result.others().forEach((where, times) -> terminal.out().printf("  %4d at %s%n", times, where));
  }
}
