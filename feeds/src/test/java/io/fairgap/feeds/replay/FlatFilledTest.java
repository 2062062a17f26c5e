package io.fairgap.feeds.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.replay.ListedCandles.Row;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatFilledTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  @Test
  void gapsAreFilledFlatAtTheLastClose() {
    FlatFilled filled = filled("1m", candle(0, 10), candle(MINUTE, 20), candle(4 * MINUTE, 30));

    assertThat(ListedCandles.rows(filled))
        .extracting(Row::candle)
        .containsExactly(
            candle(0, 10),
            candle(MINUTE, 20),
            flat(2 * MINUTE, 20),
            flat(3 * MINUTE, 20),
            candle(4 * MINUTE, 30));
    assertThat(filled.filled()).isEqualTo(2);
  }

  @Test
  void aSeriesWithoutGapsStaysAsItIs() {
    FlatFilled filled = filled("1m", candle(0, 10), candle(MINUTE, 20), candle(2 * MINUTE, 30));

    assertThat(ListedCandles.rows(filled))
        .extracting(Row::candle)
        .containsExactly(candle(0, 10), candle(MINUTE, 20), candle(2 * MINUTE, 30));
    assertThat(filled.filled()).isZero();
  }

  @Test
  void aDayOnWhichClocksChangeLacksNothing() {
    FlatFilled filled = filled("1d", candle(0, 10), candle(25 * HOUR, 20), candle(72 * HOUR, 30));

    assertThat(ListedCandles.rows(filled))
        .extracting(Row::candle)
        .containsExactly(
            candle(0, 10), candle(25 * HOUR, 20), flat(49 * HOUR, 20), candle(72 * HOUR, 30));
  }

  @Test
  void aGapMayFillManyBlocks() {
    FlatFilled filled = filled("1m", candle(0, 10), candle(10_000 * MINUTE, 20));
    List<Integer> sizes = new ArrayList<>();

    for (CandleBlock block; (block = filled.next()) != null; ) {
      sizes.add(block.size());
    }

    assertThat(sizes).containsExactly(4_096, 4_096, 1_809);
    assertThat(filled.filled()).isEqualTo(9_999);
  }

  @Test
  void aGapThatIsTooLongStaysOpenAndIsCounted() {
    List<Candle> candles =
        List.of(
            candle(0, 10), candle(4 * MINUTE, 20), candle(9 * MINUTE, 30), candle(11 * MINUTE, 40));
    FlatFilled filled =
        new FlatFilled(new ListedCandles(2, candles), Timeframe.parse("1m"), 3 * MINUTE);

    assertThat(ListedCandles.rows(filled))
        .extracting(Row::candle)
        .containsExactly(
            candle(0, 10),
            flat(MINUTE, 10),
            flat(2 * MINUTE, 10),
            flat(3 * MINUTE, 10),
            candle(4 * MINUTE, 20),
            candle(9 * MINUTE, 30),
            flat(10 * MINUTE, 30),
            candle(11 * MINUTE, 40));
    assertThat(List.of(filled.filled(), filled.leftOpen())).containsExactly(4L, 1L);
  }

  @Test
  void tenYearsAreNotFilledUnlessAskedFor() {
    FlatFilled filled = filled("1m", candle(0, 10), candle(10 * 365 * 24 * HOUR, 20));

    assertThat(ListedCandles.rows(filled))
        .extracting(Row::candle)
        .containsExactly(candle(0, 10), candle(10 * 365 * 24 * HOUR, 20));
    assertThat(List.of(filled.filled(), filled.leftOpen())).containsExactly(0L, 1L);
  }

  private static FlatFilled filled(String timeframe, Candle... candles) {
    return new FlatFilled(new ListedCandles(2, List.of(candles)), Timeframe.parse(timeframe));
  }

  private static Candle candle(long time, long close) {
    return new Candle(time, 7, 50, 5, close, 3);
  }

  private static Candle flat(long time, long close) {
    return new Candle(time, close, close, close, close, 0);
  }
}
