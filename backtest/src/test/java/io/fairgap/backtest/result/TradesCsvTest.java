package io.fairgap.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.account.Traded;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradesCsvTest {
  private static final Instrument INSTRUMENT =
      Instrument.of("ABC", "0.01", "0.1", AssetClass.CRYPTO);
  private static final long TIME = Instant.parse("2025-06-02T00:00:00Z").toEpochMilli();

  @Test
  void theLastColumnSaysWhereTheArmingCloseStoodInTheDealingRange() {
    List<String> rows = TradesCsv.rows(List.of(open(new DealingRange(9_000, 10_500))));

    assertThat(rows)
        .containsExactly(
            TradesCsv.HEADER,
            "7,2025-06-02T00:00:00Z,,,,,,,,,OB,LONG,8,100.10,98.00,104.00,INTERNAL,5.0,,,,OPEN,"
                + "0.50000000,0.00000000,,,,0.1,0.800000,ABC,test,2025-06-02T00:05:00Z,"
                + "-0.523810,1.380952,0.666667");
  }

  @Test
  void withoutARangeTheLastColumnIsEmpty() {
    List<String> rows = TradesCsv.rows(List.of(open(null)));

    assertThat(rows.getLast()).endsWith("-0.523810,1.380952,");
    assertThat(rows.getLast().chars().filter(c -> c == ','))
        .hasSameSizeAs(TradesCsv.HEADER.chars().filter(c -> c == ',').boxed().toList());
  }

  /// Long from 100.10 with the stop at 98.00; it went to 99.00 and to 103.00.
  private static Trade open(@Nullable DealingRange range) {
    Proposal proposal =
        new Proposal(
            "ABC",
            "test",
            "ABC/test/1",
            Direction.BULLISH,
            0.7,
            10_000,
            0,
            9_800,
            10_400,
            "INTERNAL",
            0,
            false,
            List.of("OB"),
            Occasion.ofCandle(7, TIME).in(range));
    Decision.EntryIntended intent =
        new Decision.EntryIntended(
            "ABC", "test", "ABC/test/1", Side.BUY, 50, new BigDecimal("0.1"), 0.8, "tier");
    return new Trade(
        INSTRUMENT,
        proposal,
        intent,
        8,
        TIME + 300_000,
        10_010,
        new Traded(50, new BigDecimal("500.50")),
        new Traded(0, BigDecimal.ZERO),
        new BigDecimal("10.50"),
        null,
        new BigDecimal("0.5"),
        BigDecimal.ZERO,
        10_300,
        9_900);
  }
}
