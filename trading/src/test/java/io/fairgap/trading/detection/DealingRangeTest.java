package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.series.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealingRangeTest {
  private static final int RADIUS = 20;

  @Test
  void aPriceStandsBetweenTheLowAtNoughtAndTheHighAtOne() {
    DealingRange range = new DealingRange(1_000, 1_400);

    assertThat(List.of(1_000L, 1_100L, 1_200L, 1_400L).stream().map(range::positionOf))
        .containsExactly(0.0, 0.25, 0.5, 1.0);
  }

  @Test
  void aPriceOutsideStandsBeyondNoughtAndOne() {
    DealingRange range = new DealingRange(-100, 100);

    assertThat(range.positionOf(-150)).isEqualTo(-0.25);
    assertThat(range.positionOf(400)).isEqualTo(2.5);
  }

  @Test
  void aRangeHasAHeight() {
    assertThatThrownBy(() -> new DealingRange(5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a range has a height: 5 to 5");
  }

  @Test
  void aChartDealsBetweenTheLatestExternalSwings() {
    for (long seed = 0; seed < 5; seed++) {
      holds(Walk.of(seed, 3_000, FIVE_MINUTES));
    }
    holds(Charts.bitcoin().subList(0, 10_000));
  }

  private static void holds(List<Candle> candles) {
    Chart chart = new Chart(Charts.everything(FIVE_MINUTES, AssetClass.CRYPTO), new EventCount());
    List<Optional<DealingRange>> shown = new ArrayList<>();

    for (Candle c : candles) {
      chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
      shown.add(chart.dealingRange());
    }

    assertThat(shown).isEqualTo(byScan(candles));
  }

  /// After each candle, from the latest swings that it or those before it confirmed.
  private static List<Optional<DealingRange>> byScan(List<Candle> candles) {
    int[] highs = latestHighs(candles);
    int[] lows = latestHighs(Prices.mirrored(0).of(candles));
    return IntStream.range(0, candles.size())
        .mapToObj(t -> {
          if (highs[t] < 0 || lows[t] < 0) {
            return Optional.<DealingRange>empty();
          }
          long low = candles.get(lows[t]).low();
          long high = candles.get(highs[t]).high();
          return low < high
              ? Optional.of(new DealingRange(low, high))
              : Optional.<DealingRange>empty();
        })
        .toList();
  }

  /// For every candle the latest swing high that is confirmed by then; −1 for none.
  private static int[] latestHighs(List<Candle> candles) {
    int[] latest = new int[candles.size()];
    for (int t = 0; t < latest.length; t++) {
      int before = t == 0 ? -1 : latest[t - 1];
      latest[t] = NaiveSwings.isHigh(candles, t - RADIUS, RADIUS) ? t - RADIUS : before;
    }
    return latest;
  }
}
