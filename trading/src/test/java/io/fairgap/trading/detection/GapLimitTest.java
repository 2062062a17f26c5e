package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
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

  @Test
  void ofMoreGapsThanTheLimitTheFarthestIsForgotten() {
    Story story = story(limited(2, Inversion.CLOSE));
    story.flat(1, 100).flat(1, 110).flat(1, 120).flat(1, 130).flat(1, 140);

    story.candle(140, 140, 50, 50);

    assertThat(story.told("INVERTED"))
        .isEqualTo(List.of("5 INVERTED BEARISH 0 @3 120-140", "5 INVERTED BEARISH 0 @2 110-130"));
  }

  /// Candle 3 closes below the only gap without having opened there, and completes another, whose
  /// far edge is farther away.
  @Test
  void atTheLimitANewGapGoesWhenTheOldOneIsNearer() {
    Story story = story(limited(1, Inversion.BODY));
    story.flat(1, 100).flat(1, 110).flat(1, 120);

    story.candle(105, 105, 95, 95).flat(1, 90);

    assertThat(story.told("GAP"))
        .isEqualTo(
            List.of(
                "2 GAP BULLISH 0 @1 100-120",
                "3 GAP BEARISH 0 @2 105-110",
                "4 GAP BEARISH 0 @3 90-120"));
    assertThat(story.told("INVERTED")).isEqualTo(List.of("4 INVERTED BEARISH 0 @1 100-120"));
  }

  /// Candle 3 inverts the only gap, whose far side is then farther than that of the gap that it
  /// completes.
  @Test
  void aGapThatInvertsOnTheCandleThatForgetsItHasInverted() {
    Zones zones = new Zones(limited(1, Inversion.CLOSE), 0, new EventCount());

    feed(zones, 100, 110, 120, 90);

    assertThat(zones.invertedCount()).isEqualTo(1);
    assertThat(List.of(zones.inverted(0).anchor(), zones.inverted(0).invertedAt()))
        .isEqualTo(List.of(1, 3));
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

  private static void feed(Zones zones, long... prices) {
    Bars bars = new Bars(FairValueGaps.lookBack());
    FairValueGaps gaps = new FairValueGaps(Charts.everyGap(0), new Atr(), 100);
    for (int t = 0; t < prices.length; t++) {
      bars.add(100L * t, prices[t], prices[t], prices[t], prices[t], 1);
      zones.onCandle(bars);
      gaps.onCandle(bars);
      Direction direction = gaps.direction();
      if (direction != null) {
        zones.add(gaps, direction, t - 1, bars.openTime(t - 1), t, bars.close(t));
      }
    }
  }

  private static GapSettings limited(int limit, Inversion inversion) {
    return new GapSettings(Significance.NONE, Ratio.of("1"), Middle.NONE, inversion, 3, limit);
  }

  private static Story story(GapSettings gaps) {
    return new Story(ChartSettings.single(FIVE_MINUTES, gaps, 5));
  }
}
