package io.fairgap.trading.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradeEndingTest {
  @Test
  void anEndIsOneSentenceWithItsResult() {
    assertThat(
            List.of(
                TradeEnding.of(trade("98.00", exit(Leg.STOP))),
                TradeEnding.of(trade(null, exit(Leg.SIGNAL))),
                TradeEnding.of(trade("98.00", null))))
        .isEqualTo(
            List.of(
                "The stop traded: out at 97.90 at the candle of 1970-01-01T00:00:10Z, -4.40 after"
                    + " all costs, -1.10 R.",
                "The strategy asked for the exit: out at 97.90 at the candle of"
                    + " 1970-01-01T00:00:10Z, -4.40 after all costs.",
                "Still open."));
  }

  @Test
  void everyLegButTheEntryEndsATrade() {
    assertThat(
            Arrays.stream(Leg.values())
                .filter(leg -> leg != Leg.ENTRY)
                .map(TradeEnding::why)
                .distinct()
                .count())
        .isEqualTo(Leg.values().length - 1);
    assertThatIllegalArgumentException().isThrownBy(() -> TradeEnding.why(Leg.ENTRY));
  }

  @Test
  void theRatioPlannedIsMeasuredFromTheFill() {
    assertThat(trade("98.00", null).plannedRatio()).isEqualByComparingTo("2.5");
    assertThat(trade(null, null).plannedRatio()).isNull();
  }

  private static TradeFacts.Exit exit(Leg leg) {
    return new TradeFacts.Exit(
        10_000,
        new BigDecimal("97.90"),
        leg,
        new BigDecimal("-4.2"),
        new BigDecimal("-4.4"),
        BigDecimal.ZERO);
  }

  private static TradeFacts trade(@Nullable String stop, TradeFacts.@Nullable Exit exit) {
    return new TradeFacts(
        "BTC/ifvg/1",
        "BTC",
        "ifvg",
        Direction.BULLISH,
        0,
        1_000,
        new BigDecimal("100.00"),
        new BigDecimal("2"),
        stop == null ? null : new BigDecimal(stop),
        new BigDecimal("105.00"),
        "PREV_DAY",
        0.8,
        List.of("OB"),
        null,
        new BigDecimal("0.1"),
        0.75,
        "tier",
        new BigDecimal("0.2"),
        BigDecimal.ZERO,
        new BigDecimal("101.00"),
        new BigDecimal("97.90"),
        new BigDecimal("97.90"),
        exit,
        new TradeFacts.Extent(
            AssetClass.CRYPTO,
            stop == null ? BigDecimal.ZERO : new BigDecimal("4.00"),
            new BigDecimal("395.80"),
            9));
  }
}
