package io.fairgap.app.live;

import io.fairgap.actors.recovery.Failpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Kills a node again and again, at random instants and at named places in its code, lets it come
/// to the end of its recording, and compares what it left with an undisturbed run.
public final class KillSoak {
  /// How long a node lives at most that is killed at a random instant.
  private static final int LIFE_MILLIS = 2_500;

  /// How long a start may take that is killed at a random instant.
  private static final int START_MILLIS = 6_000;

  /// How long a node may take to come to a named place before it is killed anywhere.
  private static final int PATIENCE_MILLIS = 15_000;

  private static final int KILLED = 137;
  private static final int TIMES = 4;

  /// How many lives of five end at named places: so many that twenty kills come to nearly all.
  private static final int NAMED = 4;

  private final Path folder;
  private final List<String> words;
  private final SplittableRandom random;
  private final Consumer<String> progress;
  private final SortedMap<String, Integer> ends = new TreeMap<>();

  /// @param folder for the records of both runs
  /// @param words of the command line that say what is played
  /// @param seed of instants and places
  public KillSoak(Path folder, List<String> words, long seed, Consumer<String> progress) {
    this.folder = folder;
    this.words = List.copyOf(words);
    random = new SplittableRandom(seed);
    this.progress = progress;
  }

  /// How it went.
  ///
  /// @param places how often each place was the end, those included that never were
  /// @param others how often a random instant or the recording's end was
  /// @param lines of decisions that the disturbed run left
  /// @param differences from the undisturbed run; empty when nothing was lost and nothing done
  ///   twice
  public record Result(
      SortedMap<Failpoint, Integer> places,
      SortedMap<String, Integer> others,
      int lines,
      int trades,
      List<String> differences) {}

  /// @param rounds how many kills
  /// @param speed at which the recording is played while the node is being killed
  public Result run(int rounds, String speed) throws InterruptedException {
    Home calm = new Home(folder.resolve("calm"));
    Home killed = new Home(folder.resolve("killed"));
    toTheEnd(calm);
    for (int round = 0; round < rounds; round++) {
      String end = killOnce(killed, round, speed);
      ends.merge(end, 1, Integer::sum);
      progress.accept("kill %d of %d: %s".formatted(round + 1, rounds, end));
    }
    toTheEnd(killed);
    return result(Outcome.of(calm), Outcome.of(killed));
  }

  private Result result(Outcome expected, Outcome outcome) {
    SortedMap<Failpoint, Integer> places = new TreeMap<>();
    for (Failpoint place : Failpoint.values()) {
      Integer times = ends.remove(place.name());
      places.put(place, times == null ? 0 : times);
    }
    return new Result(
        places,
        ends,
        outcome.lines().size(),
        outcome.trades().size(),
        expected.differences(outcome));
  }

  private void toTheEnd(Home home) throws InterruptedException {
    ChildNode node = ChildNode.start("", words(home, "max"));
    if (node.finish() != 0) {
      throw new IllegalStateException("an undisturbed node failed: " + node.said());
    }
  }

  /// Four lives of five end at a place in the code, one place after the other; of the others every
  /// second may end while it starts.
  private String killOnce(Home home, int round, String speed) throws InterruptedException {
    int turn = round % (NAMED + 1);
    int number = round / (NAMED + 1);
    return turn < NAMED
        ? killAt(home, place(number * NAMED + turn), speed)
        : killAnywhere(home, number % 2 == 1, speed);
  }

  private static Failpoint place(int number) {
    return Failpoint.values()[number % Failpoint.values().length];
  }

  private String killAt(Home home, Failpoint place, String speed) throws InterruptedException {
    ChildNode node =
        ChildNode.start(place.name() + ":" + (1 + random.nextInt(TIMES)), words(home, speed));
    node.awaitStart();
    return end(node, PATIENCE_MILLIS, place.name());
  }

  private String killAnywhere(Home home, boolean whileStarting, String speed)
      throws InterruptedException {
    ChildNode node = ChildNode.start("", words(home, speed));
    if (!whileStarting) {
      node.awaitStart();
    }
    return end(node, random.nextInt(whileStarting ? START_MILLIS : LIFE_MILLIS), "");
  }

  private String end(ChildNode node, long millis, String place) throws InterruptedException {
    if (node.awaitEnd(millis)) {
      int code = node.finish();
      return code == KILLED ? place : requireEnd(node, code);
    }
    node.kill();
    return "random instant";
  }

  private static String requireEnd(ChildNode node, int code) {
    if (code != 0) {
      throw new IllegalStateException("a node failed by itself: " + node.said());
    }
    return "its recording's end";
  }

  private List<String> words(Home home, String speed) {
    List<String> all = new ArrayList<>(List.of("run", "--home", home.folder().toString()));
    all.addAll(List.of("--port", "0", "--speed", speed, "--until-end"));
    return Stream.concat(all.stream(), words.stream()).toList();
  }
}
