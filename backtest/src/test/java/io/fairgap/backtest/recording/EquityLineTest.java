package io.fairgap.backtest.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EquityLineTest {
  @Test
  void aShortCurveIsKeptAsItIs() {
    EquityLine line = new EquityLine(100);
    line.add(10, 110);
    line.add(20, 99);
    line.add(30, 120);

    assertThat(line.equity(0, 40))
        .containsExactly(at(0, 100), at(10, 110), at(20, 99), at(30, 120), at(40, 120));
    assertThat(line.drawdown(0, 40))
        .containsExactly(at(0, 0), at(10, 0), at(20, -0.1), at(30, 0), at(40, 0));
  }

  @Test
  void aRunWithoutTradesIsAFlatLine() {
    EquityLine line = new EquityLine(100);

    assertThat(line.equity(5, 50)).containsExactly(at(5, 100), at(50, 100));
    assertThat(line.drawdown(5, 50)).containsExactly(at(5, 0), at(50, 0));
  }

  @Property(tries = 50)
  void aLongCurveKeepsItsExtremesItsOrderAndItsDeepestDrawdown(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30_000) int length) {
    double[] walk = walk(seed, length);
    EquityLine line = new EquityLine(walk[0]);
    for (int i = 1; i < walk.length; i++) {
      line.add(i, walk[i]);
    }

    List<Recording.Moment> equity = line.equity(0, walk.length);
    assertThat(equity).hasSizeLessThanOrEqualTo(2_000).isSortedAccordingTo(EquityLineTest::byTime);
    assertThat(extremes(equity)).isEqualTo(extremes(walk));
    assertThat(deepest(line.drawdown(0, walk.length))).isEqualTo(deepest(walk));
  }

  private static double[] walk(long seed, int length) {
    Random random = new Random(seed);
    double[] walk = new double[length + 1];
    walk[0] = 100_000;
    for (int i = 1; i <= length; i++) {
      walk[i] = Math.max(1, walk[i - 1] + random.nextInt(-500, 501));
    }
    return walk;
  }

  private static List<Double> extremes(List<Recording.Moment> points) {
    return extremes(points.stream().mapToDouble(Recording.Moment::value).toArray());
  }

  private static List<Double> extremes(double[] values) {
    return List.of(
        Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
  }

  private static double deepest(List<Recording.Moment> drawdown) {
    return drawdown.stream().mapToDouble(Recording.Moment::value).min().orElseThrow();
  }

  private static double deepest(double[] walk) {
    double peak = 0;
    double deepest = 0;
    for (double value : walk) {
      peak = Math.max(peak, value);
      deepest = Math.max(deepest, (peak - value) / peak);
    }
    return 0 - deepest;
  }

  private static int byTime(Recording.Moment one, Recording.Moment other) {
    return Long.compare(one.at(), other.at());
  }

  private static Recording.Moment at(long time, double value) {
    return new Recording.Moment(time, value);
  }
}
