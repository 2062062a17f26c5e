package io.fairgap.trading.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.CorporateAction.Dividend;
import io.fairgap.trading.market.CorporateAction.Split;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// What a split or a dividend makes of prices and quantities.
class AdjustmentTest {
  private static final Instrument SHARE = Instrument.of("AAPL", "0.01", "1", AssetClass.STOCK);

  @Test
  void aSplitDividesPricesAndMultipliesQuantities() {
    Adjustment seven = Adjustment.of(new Split(7, 1), SHARE);

    assertThat(seven).isEqualTo(new Adjustment(7, 1, 0));
    assertThat(prices(seven, 64_557, 70, 73, 74)).containsExactly(9_222L, 10L, 10L, 11L);
    assertThat(seven.lots(155)).isEqualTo(1_085);
    assertThat(seven.distance(14)).isEqualTo(2.0);
  }

  @Test
  void halfATickGoesToTheEvenNeighbour() {
    Adjustment two = Adjustment.of(new Split(2, 1), SHARE);

    assertThat(prices(two, 1, 3, 5, -1, -3)).containsExactly(0L, 2L, 2L, 0L, -2L);
  }

  @Test
  void aReverseSplitLeavesARestOfLots() {
    Adjustment ten = Adjustment.of(new Split(1, 10), SHARE);
    Adjustment threeForTwo = Adjustment.of(new Split(3, 2), SHARE);

    assertThat(List.of(ten.price(37), ten.lots(129), ten.rest(129))).containsExactly(370L, 12L, 9L);
    assertThat(List.of(threeForTwo.lots(7), threeForTwo.rest(7))).containsExactly(10L, 1L);
  }

  @Test
  void aDividendTakesItselfOffThePriceToTheNearestTick() {
    Adjustment dividend = Adjustment.of(new Dividend(new BigDecimal("0.1175")), SHARE);

    assertThat(dividend).isEqualTo(new Adjustment(1, 1, 12));
    assertThat(prices(dividend, 9_000, 12)).containsExactly(8_988L, 0L);
    assertThat(dividend.lots(33)).isEqualTo(33);
    assertThat(dividend.distance(8)).isEqualTo(8.0);
  }

  @Test
  void anOrdersPriceStaysOneAndNoneStaysNone() {
    Adjustment thousand = Adjustment.of(new Split(1_000, 1), SHARE);

    assertThat(thousand.orderPrice(0)).isZero();
    assertThat(thousand.orderPrice(3)).isEqualTo(1);
  }

  @Property
  void noTwoPricesChangeTheirOrder(
      @ForAll @IntRange(min = 1, max = 50) int fresh,
      @ForAll @IntRange(min = 1, max = 50) int old,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long price,
      @ForAll @LongRange(min = 0, max = 100) long more) {
    Adjustment adjustment = new Adjustment(fresh, old, 7);

    assertThat(adjustment.price(price + more)).isGreaterThanOrEqualTo(adjustment.price(price));
  }

  @Property
  void aMirroredPriceIsAdjustedInTheMirror(
      @ForAll @IntRange(min = 1, max = 50) int fresh,
      @ForAll @IntRange(min = 1, max = 50) int old,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long price) {
    Adjustment adjustment = new Adjustment(fresh, old, 7);

    assertThat(adjustment.on(-1).price(-price)).isEqualTo(-adjustment.price(price));
    assertThat(adjustment.on(1)).isEqualTo(adjustment);
  }

  @Property
  void nothingOfAQuantityIsLost(
      @ForAll @IntRange(min = 1, max = 50) int fresh,
      @ForAll @IntRange(min = 1, max = 50) int old,
      @ForAll @LongRange(min = 0, max = 1_000_000) long lots) {
    Adjustment adjustment = new Adjustment(fresh, old, 0);

    assertThat(adjustment.lots(lots) * old + adjustment.rest(lots)).isEqualTo(lots * fresh);
  }

  private static List<Long> prices(Adjustment adjustment, long... ticks) {
    return LongStream.of(ticks).map(adjustment::price).boxed().toList();
  }
}
