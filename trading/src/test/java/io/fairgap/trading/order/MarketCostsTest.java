package io.fairgap.trading.order;

import static io.fairgap.trading.order.Scene.costs;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What market and stop orders lose to slippage, spread, ATR and latency, computed by hand for both
/// sides.
class MarketCostsTest {
  private static final Costs SLIPPAGE_AND_SPREAD =
      new Costs(
          new BigDecimal("0.001"),
          new BigDecimal("0.0005"),
          new BigDecimal("0.0002"),
          Ratio.of("0"),
          new BigDecimal("0.0001"),
          BigDecimal.ZERO,
          0);

  @Test
  void slippageAndHalfTheSpreadMoveThePriceAgainstUs() {
    // 1,000,000 × (0.0002 + 0.00005) = 250 ticks
    assertThat(SLIPPAGE_AND_SPREAD.against(Side.BUY, 1_000_000, 0)).isEqualTo(1_000_250);
    assertThat(SLIPPAGE_AND_SPREAD.against(Side.SELL, 1_000_000, 0)).isEqualTo(999_750);
  }

  @Test
  void aFractionOfATickIsRoundedAgainstUs() {
    // 1,000,001 × 0.00025 = 250.00025 ticks
    assertThat(SLIPPAGE_AND_SPREAD.against(Side.BUY, 1_000_001, 0)).isEqualTo(1_000_252);
    assertThat(SLIPPAGE_AND_SPREAD.against(Side.SELL, 1_000_001, 0)).isEqualTo(999_750);
  }

  @Test
  void slippageByAtrIsAddedBeforeTheOneRounding() {
    Costs costs = costs("0.00025", "0.1", 0);

    // 250.00025 + 0.1 × 12.5 = 251.25025 ticks
    assertThat(costs.against(Side.BUY, 1_000_001, 12.5)).isEqualTo(1_000_253);
    assertThat(costs.against(Side.SELL, 1_000_001, 12.5)).isEqualTo(999_749);
  }

  @Test
  void withoutCostsAPriceStays() {
    assertThat(costs("0", "0", 0).against(Side.BUY, 1_000_001, 12.5)).isEqualTo(1_000_001);
    assertThat(costs("0", "0", 0).against(Side.SELL, 1_000_001, 12.5)).isEqualTo(1_000_001);
  }

  @Test
  void aRoundTripPaysFeeAndSlippageTwiceAndTheSpreadOnce() {
    assertThat(SLIPPAGE_AND_SPREAD.roundTrip()).isEqualByComparingTo("0.0025");
  }

  @Test
  void latencyCostsAMarketEntryItsShareOfTheMoveAgainstIt() {
    // a quarter of the candle: 0.25 × 10 = 2.5 ticks
    Costs quarter = costs("0", "0", 15_000);

    assertThat(fills(quarter, Side.BUY, 0)).containsExactly(1_003L);
    assertThat(fills(quarter, Side.SELL, 0)).containsExactly(995L);
  }

  @Test
  void latencyBeyondTheCandleCostsTheWholeMove() {
    Costs slow = costs("0", "0", 120_000);

    assertThat(fills(slow, Side.BUY, 0)).containsExactly(1_010L);
    assertThat(fills(slow, Side.SELL, 0)).containsExactly(980L);
  }

  @Test
  void limitsPayNeitherSlippageNorLatency() {
    Costs costs = costs("0.01", "0.5", 60_000);

    assertThat(fills(costs, Side.BUY, 990)).containsExactly(990L);
    assertThat(fills(costs, Side.SELL, 1_005)).containsExactly(1_005L);
  }

  @Test
  void aStopPaysSlippageButNoLatency() {
    Costs costs = costs("0.01", "0", 60_000);

    // the entry pays the whole move and 1 %: 1010 + 10.1; the stop at 900 pays 9
    assertThat(stopped(costs, Side.BUY, 900, 880)).containsExactly(1_021L, 891L);
    // 980 − 9.8; the stop at 1100 pays 11
    assertThat(stopped(costs, Side.SELL, 1_100, 1_120)).containsExactly(970L, 1_111L);
  }

  @Test
  void anExitAtTheOpenPaysLatencyAndSlippage() {
    Costs costs = costs("0.01", "0", 15_000);

    // in: 1000 + ⌈2.5⌉, then 1 %, 10.03 → 1014; out: 1000 − 0.25 × 20 = 995, then 9.95 → 985
    assertThat(left(costs, Side.BUY)).containsExactly(1_014L, 985L);
    // in: 995 − 9.95 → 985; out: 1000 + ⌈2.5⌉ = 1003, then 10.03 → 1014
    assertThat(left(costs, Side.SELL)).containsExactly(985L, 1_014L);
  }

  @Test
  void theEndOfARunPaysSlippage() {
    List<Long> prices = new ArrayList<>();
    PaperVenue venue = venue(costs("0.01", "0.5", 0));
    venue.place(0, 0, order(Side.BUY, 0, 0));
    venue.onCandle(0, 0, 1_000, 1_000, 1_000, 0, 3, sink(prices));

    venue.closeAll(0, 1_200, 3, sink(prices));

    // 1000 + 10 + 1.5; 1200 − 12 − 1.5
    assertThat(prices).containsExactly(1_012L, 1_186L);
  }

  /// Prices of the entry on the candle 1000, 1010, 980.
  private static List<Long> fills(Costs costs, Side side, long limit) {
    List<Long> prices = new ArrayList<>();
    PaperVenue venue = venue(costs);
    venue.place(0, 0, order(side, limit, 0));
    venue.onCandle(0, 0, 1_000, 1_010, 980, 0, 0, sink(prices));
    return prices;
  }

  private static List<Long> stopped(Costs costs, Side side, long stop, long extreme) {
    List<Long> prices = new ArrayList<>();
    PaperVenue venue = venue(costs);
    venue.place(0, 0, order(side, 0, stop));
    venue.onCandle(0, 0, 1_000, 1_010, 980, 0, 0, sink(prices));
    long high = Math.max(1_000, extreme);
    long low = Math.min(1_000, extreme);
    venue.onCandle(0, 60_000, 1_000, high, low, 0, 0, sink(prices));
    return prices;
  }

  private static List<Long> left(Costs costs, Side side) {
    List<Long> prices = new ArrayList<>();
    PaperVenue venue = venue(costs);
    venue.place(0, 0, order(side, 0, 0));
    venue.onCandle(0, 0, 1_000, 1_010, 980, 0, 0, sink(prices));
    venue.exitAtOpen(0, 0, Leg.SIGNAL);
    venue.onCandle(0, 60_000, 1_000, 1_010, 980, 0, 0, sink(prices));
    return prices;
  }

  private static PaperVenue venue(Costs costs) {
    FillRules rules =
        new FillRules(costs, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, Scene.MINUTE);
    return new PaperVenue(1, 1, rules, FinerCandles.NONE);
  }

  private static EntryOrder order(Side side, long limit, long stop) {
    return new EntryOrder("X", "s", "X/s/1", side, 5, limit, stop, 0);
  }

  private static FillSink sink(List<Long> prices) {
    return new FillSink() {
      @Override
      public void filled(
          EntryOrder order, Leg leg, Side side, long price, long lots, boolean maker) {
        prices.add(price);
      }

      @Override
      public void gapped(EntryOrder order, long open) {
        throw new AssertionError("no entry gaps here: " + open);
      }

      @Override
      public void shortened(EntryOrder order, long lots) {
        throw new AssertionError("no entry is shortened here: " + lots);
      }
    };
  }
}
