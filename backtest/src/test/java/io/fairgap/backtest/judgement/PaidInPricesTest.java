package io.fairgap.backtest.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.judgement.Scenes.Kind;
import io.fairgap.backtest.recording.PaidInPrices;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.order.Costs;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// One unit, bought at the open of 100.00 and sold at the stop of 99.00 or the target of 103.00.
class PaidInPricesTest {
  /// 1 % slippage and 0.4 % spread: the entry pays 1.00 and 0.20, the stop 0.99 and 0.198. The
  /// entry's candle rises by 0.05, of which an order that travels for half of it pays 0.03;
  /// rounding to the tick makes it 0.04, and 0.002 of the stop's 1.19.
  private static final Costs DEAR = costs("0.01", "0", "0.004", 150_000);

  @Test
  void anEntryAndAStopPayEachKind() {
    assertThat(Scenes.of(Kind.LOSS).costing(DEAR).recorded().paid())
        .isEqualTo(paid("1.99000000", "0.39800000", "0.04200000"));
  }

  @Test
  void aTargetPaysNothing() {
    assertThat(Scenes.of(Kind.WIN).costing(DEAR).recorded().paid())
        .isEqualTo(paid("1.00000000", "0.20000000", "0.04000000"));
  }

  @Test
  void aLimitEntryPaysNothing() {
    assertThat(Scenes.of(Kind.WIN).buyingTheDip().costing(DEAR).recorded().paid().total())
        .isEqualByComparingTo("0");
  }

  private static PaidInPrices paid(String slippage, String spread, String travel) {
    return new PaidInPrices(
        new BigDecimal(slippage), new BigDecimal(spread), new BigDecimal(travel));
  }

  private static Costs costs(String slippage, String atr, String spread, long latency) {
    return new Costs(
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(slippage),
        Ratio.of(atr),
        new BigDecimal(spread),
        BigDecimal.ZERO,
        latency);
  }
}
