package io.fairgap.trading.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradeFactsTest {
  private static final long HOUR = 3_600_000;

  @Test
  void aShortIsWorstAtItsHighestPrice() {
    TradeFacts trade = trade(Direction.BEARISH, "102.00", "94.00", gap());

    assertThat(
            Arrays.asList(
                trade.worst(), trade.best(), trade.inR(trade.worst()), trade.inR(trade.best())))
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(decimals("-2", "10", "-0.5", "2.5"));
  }

  @Test
  void aLongIsWorstAtItsLowestPrice() {
    TradeFacts trade = trade(Direction.BULLISH, "98.00", null, null);

    assertThat(
            Arrays.asList(
                trade.worst(), trade.best(), trade.inR(trade.worst()), trade.inR(trade.best())))
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(decimals("-10", "2", "-2.5", "0.5"));
  }

  @Test
  void withoutAStopNothingIsMeasuredInR() {
    TradeFacts trade = trade(Direction.BULLISH, null, null, null);

    assertThat(trade.inR(trade.best())).isNull();
  }

  @Test
  void theReasonSaysWhatIsKnown() {
    assertThat(
            List.of(
                TradeReason.of(trade(Direction.BEARISH, "102.00", "94.00", gap())),
                TradeReason.of(trade(Direction.BULLISH, "98.00", null, null)),
                TradeReason.of(trade(Direction.BULLISH, null, null, null))))
        .isEqualTo(
            List.of(
                "Short: a bullish gap of 1h (99.00 to 100.00, of 1970-01-01T00:00:00Z) inverted, and"
                    + " the setup armed at the candle of 1970-01-01T05:00:00Z. In its favour: OB,"
                    + " KZ. Stop at 102.00, target at 94.00 (PDL).",
                "Long: ifvg said so at the candle of 1970-01-01T05:00:00Z. Stop at 98.00, no"
                    + " target.",
                "Long: ifvg said so at the candle of 1970-01-01T05:00:00Z."));
  }

  private static TradeFacts.Gap gap() {
    return new TradeFacts.Gap(Direction.BULLISH, HOUR, 0, decimal("99.00"), decimal("100.00"));
  }

  /// Two units entered at 100.00 that met prices from 95.00 to 101.00.
  private static TradeFacts trade(
      Direction direction,
      @Nullable String stop,
      @Nullable String target,
      TradeFacts.@Nullable Gap gap) {
    return new TradeFacts(
        "BTC/ifvg/1",
        "BTC",
        "ifvg",
        direction,
        5 * HOUR,
        6 * HOUR,
        decimal("100.00"),
        decimal("2"),
        stop == null ? null : decimal(stop),
        target == null ? null : decimal(target),
        "PDL",
        0.8,
        gap == null ? List.of() : List.of("OB", "KZ"),
        gap,
        decimal("0.1"),
        0.75,
        "tier",
        decimal("0.2"),
        decimal("0"),
        decimal("101.00"),
        decimal("95.00"),
        decimal("99.00"),
        null,
        new TradeFacts.Extent(
            AssetClass.CRYPTO,
            stop == null
                ? BigDecimal.ZERO
                : decimal(stop).subtract(decimal("100.00")).abs().multiply(decimal("2")),
            decimal("200.00"),
            0));
  }

  private static List<BigDecimal> decimals(String... texts) {
    return Arrays.stream(texts).map(TradeFactsTest::decimal).toList();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
