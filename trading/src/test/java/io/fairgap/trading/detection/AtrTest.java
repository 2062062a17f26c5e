package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtrTest {
  @Test
  void theFirstRangeIsHighMinusLow() {
    List<Double> values = values(List.of(candle(110, 90, 95)));

    assertThat(values).isEqualTo(List.of(20.0));
  }

  @Test
  void aJumpBetweenCandlesBelongsToTheRange() {
    List<Double> values =
        values(List.of(candle(110, 90, 100), candle(140, 130, 135), candle(90, 85, 88)));

    assertThat(values).isEqualTo(List.of(20.0, 30.0, 110 / 3.0));
  }

  @Test
  void fourteenRangesAreAveragedPlainlyAndTheFifteenthIsSmoothedIn() {
    List<Candle> candles = new ArrayList<>(Collections.nCopies(14, candle(114, 100, 107)));
    candles.add(candle(135, 107, 120));

    assertThat(values(candles).subList(13, 15)).isEqualTo(List.of(14.0, 15.0));
  }

  @Test
  void everyCandleHasTheValueOfItsDefinition() {
    for (long seed = 0; seed < 5; seed++) {
      List<Candle> walk = Walk.of(seed, 1_500, Charts.FIVE_MINUTES);
      List<Double> expected = new ArrayList<>();
      for (int t = 0; t < walk.size(); t++) {
        expected.add(NaiveAtr.of(walk.subList(0, t + 1)));
      }

      assertThat(values(walk)).isEqualTo(expected);
    }
  }

  private static List<Double> values(List<Candle> candles) {
    Atr atr = new Atr();
    Bars bars = new Bars(2);
    List<Double> values = new ArrayList<>();
    for (Candle c : candles) {
      bars.add(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
      atr.onCandle(bars);
      values.add(atr.value());
    }
    return values;
  }

  private static Candle candle(long high, long low, long close) {
    return new Candle(0, close, high, low, close, 1);
  }
}
