package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The ladder against a list that is searched from end to end.
class LadderAgainstListTest {
  private record Rung(long key, int slot) {}

  private final Ladder ladder = new Ladder();
  private final List<Rung> rungs = new ArrayList<>();

  @Test
  void equalPricesLieInTheOrderInWhichTheyCameTheOldestOnTop() {
    ladder.add(100, 1);
    ladder.add(100, 2);
    ladder.add(90, 3);

    List<Integer> popped = List.of(ladder.pop(), ladder.pop(), ladder.pop());

    assertThat(popped).isEqualTo(List.of(1, 2, 3));
  }

  @Test
  void aLowAtThePriceMeetsTheRungAndOnlyOneBelowPassesIt() {
    ladder.add(100, 1);

    List<Boolean> answers =
        List.of(ladder.metAt(101), ladder.metAt(100), ladder.passedAt(100), ladder.passedAt(99));

    assertThat(answers).isEqualTo(List.of(false, true, false, true));
  }

  @Test
  void doesWhatASortedListDoesWhateverItIsAsked() {
    Random random = new Random(0);
    for (int step = 0; step < 5_000; step++) {
      act(random, step);
      assertThat(read(ladder)).isEqualTo(rungs);
    }
  }

  @Test
  void answersWhatAScanOfTheListAnswers() {
    Random random = new Random(1);
    for (int step = 0; step < 20_000; step++) {
      act(random, step);
      long price = random.nextLong(-2, 42);

      List<Object> answers =
          List.of(
              ladder.isEmpty(),
              ladder.size(),
              ladder.metAt(price),
              ladder.passedAt(price),
              ladder.firstAtOrAbove(price));

      assertThat(answers)
          .isEqualTo(
              List.of(
                  rungs.isEmpty(),
                  rungs.size(),
                  rungs.stream().anyMatch(rung -> rung.key >= price),
                  rungs.stream().anyMatch(rung -> rung.key > price),
                  (int) rungs.stream().filter(rung -> rung.key < price).count()));
    }
  }

  @Test
  void comesBackFromItsState() {
    Random random = new Random(2);
    for (int step = 0; step < 500; step++) {
      act(random, step);
    }
    StateWriter out = new StateWriter();

    ladder.save(out);
    Ladder restored = new Ladder();
    restored.load(new StateReader(out.state()));

    assertThat(read(restored)).isEqualTo(rungs);
  }

  private void act(Random random, int slot) {
    int dice = random.nextInt(10);
    if (dice < 6 || rungs.isEmpty()) {
      add(new Rung(random.nextLong(0, 40), slot));
    } else if (dice < 8) {
      assertThat(ladder.pop()).isEqualTo(rungs.removeLast().slot);
    } else if (dice < 9) {
      Rung rung = rungs.remove(random.nextInt(rungs.size()));
      ladder.remove(rung.key, rung.slot);
    } else {
      int from = random.nextInt(rungs.size() + 1);
      int to = Math.min(rungs.size(), from + random.nextInt(3));
      ladder.removeRange(from, to);
      rungs.subList(from, to).clear();
    }
  }

  /// Below all that are not lower, so that the older of equal ones lie above.
  private void add(Rung rung) {
    int below = 0;
    while (below < rungs.size() && rungs.get(below).key < rung.key) {
      below++;
    }
    rungs.add(below, rung);
    ladder.add(rung.key, rung.slot);
  }

  private static List<Rung> read(Ladder ladder) {
    List<Rung> found = new ArrayList<>();
    for (int i = 0; i < ladder.size(); i++) {
      found.add(new Rung(ladder.key(i), ladder.slot(i)));
    }
    return found;
  }
}
