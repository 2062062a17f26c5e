package io.fairgap.feeds.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JumpsTest {
  @Test
  void aMoveOfMoreThanTenMediansIsAJump() {
    assertThat(jumps(100, 20)).isEmpty();
    assertThat(jumps(100, 21)).containsExactly(new Jump(101, 0, 21, 10.5));
  }

  @Test
  void aHundredMovesComeBeforeTheFirstJump() {
    assertThat(jumps(99, 1_000)).isEmpty();
  }

  @Test
  void whereNothingMovesNothingJumps() {
    Jumps jumps = new Jumps();
    for (int i = 0; i < 200; i++) {
      jumps.onClose(i, 5);
    }
    jumps.onClose(200, 1_000);

    assertThat(jumps.count()).isZero();
  }

  @Property(tries = 200)
  void jumpsAreThoseThatSortingFinds(
      @ForAll @Size(min = 90, max = 400) List<@LongRange(min = 1, max = 60) Long> closes) {
    Jumps jumps = new Jumps();
    for (int i = 0; i < closes.size(); i++) {
      jumps.onClose(i, closes.get(i));
    }

    List<Jump> expected = bySorting(closes);

    assertThat(jumps.count()).isEqualTo(expected.size());
    assertThat(jumps.largest()).isEqualTo(expected.subList(0, Math.min(20, expected.size())));
  }

  private static List<Jump> bySorting(List<Long> closes) {
    List<Jump> jumps = new ArrayList<>();
    for (int i = 101; i < closes.size(); i++) {
      long[] window = new long[100];
      for (int j = 0; j < 100; j++) {
        window[j] = Math.abs(closes.get(i - 100 + j) - closes.get(i - 101 + j));
      }
      Arrays.sort(window);
      double median = (window[49] + window[50]) / 2.0;
      long move = Math.abs(closes.get(i) - closes.get(i - 1));
      if (median > 0 && move > 10 * median) {
        jumps.add(new Jump(i, closes.get(i - 1), closes.get(i), move / median));
      }
    }
    jumps.sort(Comparator.comparingDouble(Jump::medians).reversed());
    return jumps;
  }

  /// Closes that go 2 up and 2 down `moves` times and then by `last`.
  private static List<Jump> jumps(int moves, long last) {
    Jumps jumps = new Jumps();
    for (int i = 0; i <= moves; i++) {
      jumps.onClose(i, 2L * (i % 2));
    }
    jumps.onClose(moves + 1, 2L * (moves % 2) + last);
    return jumps.largest();
  }
}
