package io.fairgap.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChainedTest {
  private static final Timeframe HOUR = Timeframe.parse("1h");
  private static final long WEEK = 7 * 24 * HOUR.millis();
  private static final List<Candle> RISE =
      List.of(candle(0, 100, 130, 95, 120, 7), candle(1, 121, 125, 110, 115, 9));

  @Test
  void theFirstPassIsTheRecordedCandles() {
    assertThat(chained(2, 1)).isEqualTo(RISE);
  }

  @Test
  void aPassUpsideDownBeginsAtTheLastClose() {
    List<Candle> chained = chained(4, seedOfFirstTurn(false));

    assertThat(chained.subList(2, 4))
        .containsExactly(
            new Candle(WEEK, 115, 120, 85, 95, 7),
            new Candle(WEEK + HOUR.millis(), 94, 105, 90, 100, 9));
  }

  @Test
  void aPassAsItIsBeginsAtTheLastCloseToo() {
    List<Candle> chained = chained(3, seedOfFirstTurn(true));

    assertThat(chained.getLast()).isEqualTo(new Candle(WEEK, 115, 145, 110, 135, 7));
  }

  @Test
  void aSeedGivesOneSeries() {
    assertThat(chained(500, 7)).isEqualTo(chained(500, 7)).isNotEqualTo(chained(500, 8));
  }

  @Test
  void pricesStayAboveZeroAndTimesGoOn() {
    List<Candle> chained = chained(10_001, 3);

    assertThat(chained).hasSize(10_001).allMatch(candle -> candle.low() >= 95 / 2);
    assertThat(chained.stream().map(Candle::openTime)).isSorted().doesNotHaveDuplicates();
  }

  private static List<Candle> chained(long count, long seed) {
    List<Candle> candles = new ArrayList<>();
    for (CandleBlock block :
        KeptCandles.of(new Chained(List.of(CandleBlock.of(0, RISE)), HOUR, count, seed))) {
      for (int i = 0; i < block.size(); i++) {
        candles.add(block.candle(i));
      }
    }
    return candles;
  }

  /// A seed whose second pass is as recorded, or upside down.
  private static long seedOfFirstTurn(boolean asRecorded) {
    return LongStream.range(0, 100)
        .filter(seed -> chained(3, seed).getLast().close() > 115 == asRecorded)
        .findFirst()
        .orElseThrow();
  }

  private static Candle candle(int hour, long o, long h, long l, long c, long v) {
    return new Candle(hour * HOUR.millis(), o, h, l, c, v);
  }
}
