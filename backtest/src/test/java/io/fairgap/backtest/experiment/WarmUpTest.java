package io.fairgap.backtest.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final long CANDLE = 300_000;

  @Test
  void aMeanNeedsItsOwnLengthOfHistoryAndNoMore() {
    LoadedCandles candles = Walks.candles(2_000, 5);
    long from = candles.openTime(1_000);
    Trial trial = (_, observer) -> Walks.backtest(new MovingAverageCrossover(40, 80), observer);

    List<WarmUp.Row> rows =
        WarmUp.study(trial, candles, from, List.of(900 * CANDLE, 200 * CANDLE, 0L));

    assertThat(rows.get(0).missing()).isZero();
    assertThat(rows.get(1)).isEqualTo(new WarmUp.Row(200 * CANDLE, rows.get(0).trades(), 0, 0));
    assertThat(rows.get(2).trades()).isLessThanOrEqualTo(rows.get(0).trades());
  }
}
