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
  /// How long a node lives at most before it is killed.
  private static final int LIFE_MILLIS = 2_500;

  private static final int KILLED = 137;
  private static final int TIMES = 6;

  private final Path folder;
  private final List<String> words;
  private final SplittableRandom random;
  private final Consumer<String> progress;

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
  /// @param places how often each place was the end; `random instant` for the others
  /// @param lines of decisions that the disturbed run left
  /// @param differences from the undisturbed run; empty when nothing was lost and nothing done
  ///   twice
  public record Result(
      SortedMap<String, Integer> places, int lines, int trades, List<String> differences) {}

  /// @param rounds how many kills
  /// @param speed at which the recording is played while the node is being killed
  public Result run(int rounds, String speed) throws InterruptedException {
    Home calm = new Home(folder.resolve("calm"));
    Home killed = new Home(folder.resolve("killed"));
    toTheEnd(calm);
    SortedMap<String, Integer> places = new TreeMap<>();
    for (int round = 1; round <= rounds; round++) {
      String place = killOnce(killed, round, speed);
      places.merge(place, 1, Integer::sum);
      progress.accept("kill %d of %d: %s".formatted(round, rounds, place));
    }
    toTheEnd(killed);
    Outcome expected = Outcome.of(calm);
    Outcome outcome = Outcome.of(killed);
    return new Result(
        places, outcome.lines().size(), outcome.trades().size(), expected.differences(outcome));
  }

  private void toTheEnd(Home home) throws InterruptedException {
    ChildNode node = ChildNode.start("", words(home, "max"));
    if (node.finish() != 0) {
      throw new IllegalStateException("an undisturbed node failed: " + node.said());
    }
  }

  /// Every second life ends at a place in the code, one place after the other, if it comes there in
  /// time.
  private String killOnce(Home home, int round, String speed) throws InterruptedException {
    boolean named = round % 2 == 0;
    Failpoint place = Failpoint.values()[round / 2 % Failpoint.values().length];
    String armed = named ? place.name() + ":" + (1 + random.nextInt(TIMES)) : "";
    ChildNode node = ChildNode.start(armed, words(home, speed));
    node.awaitStart();
    if (node.awaitEnd(named ? LIFE_MILLIS : random.nextInt(LIFE_MILLIS))) {
      int code = node.finish();
      if (code != KILLED) {
        return requireEnd(node, code);
      }
      return place.name();
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
