package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.series.Walk;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which zones are left under a tight limit, against a list that is gone through at every candle.
class GapLimitTest {
  @Test
  void underATightLimitTheZonesNearestToTheCloseAreLeft() {
    for (long seed = 0; seed < 10; seed++) {
      List<Candle> walk = withoutTies(Walk.of(seed, 3_000, FIVE_MINUTES, 300), seed);
      for (int limit : new int[] {1, 2, 5, 20}) {
        for (Inversion inversion : Inversion.values()) {
          holds(walk, limit, inversion);
        }
      }
    }
  }

  private static void holds(List<Candle> walk, int limit, Inversion inversion) {
    GapSettings settings =
        new GapSettings(Significance.NONE, Ratio.of("1"), Middle.NONE, inversion, 40, limit);

    List<Event> found = EventLog.of(ChartSettings.single(FIVE_MINUTES, settings, 5), walk);

    assertThat(Event.sorted(Event.only(found, "zone")))
        .isEqualTo(Event.sorted(new NaiveCrowd(walk, settings).events()));
  }

  /// On a ruler a million times as fine, every candle moves by a little of its own.
  private static List<Candle> withoutTies(List<Candle> walk, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, walk.size())
        .mapToObj(i -> new Prices(1_000_000, random.nextInt(1_000_000)).of(walk.get(i)))
        .toList();
  }
}
