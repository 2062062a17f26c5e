package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.START;
import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.repeated;
import static io.fairgap.trading.performance.Samples.trade;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TradeFiguresTest {
  private static final Figure EQUITY = Figure.of(1_000);
  private static final Figure TOO_FEW =
      Figure.undefined("fewer than thirty trades say nothing about a share to risk");

  @Test
  void aTradeThatBreaksEvenIsNeitherWonNorLost() {
    List<TradeResult> results = trades("30", "0.00", "-20", "10");

    TradeFigures figures = TradeFigures.of(results, EQUITY);

    assertThat(figures)
        .isEqualTo(
            new TradeFigures(
                4,
                4,
                2,
                1,
                1,
                Figure.of(0.5),
                Figure.of(2),
                Figure.of(1),
                Figure.of(5),
                Figure.of(0),
                TOO_FEW,
                Figure.of(5),
                Figure.of(8),
                Figure.of(0)));
  }

  @Test
  void feesTurnAWinIntoALossAndAreAShareOfTheWinnings() {
    TradeResult scratched = trade("10", "16", "100");
    TradeResult won = trade("30", "4", "100");
    TradeResult lost = trade("-40", "4", "100");

    TradeFigures figures = TradeFigures.of(List.of(scratched, won, lost), EQUITY);

    assertThat(figures.wins()).isEqualTo(1);
    assertThat(figures.losses()).isEqualTo(2);
    assertFigure(figures.profitFactor(), 26.0 / 50);
    assertThat(figures.feeShare()).isEqualTo(Figure.of(0.6));
  }

  @Test
  void withoutTradesOnlyTheTurnoverIsKnown() {
    TradeFigures figures = TradeFigures.of(List.of(), EQUITY);

    Figure none = Figure.undefined("no trade was closed");
    assertThat(figures)
        .isEqualTo(
            new TradeFigures(
                0,
                0,
                0,
                0,
                0,
                none,
                none,
                none,
                none,
                none,
                TOO_FEW,
                none,
                Figure.of(0),
                Figure.undefined("no trade had a gross profit")));
  }

  @Test
  void withoutLossesThereIsNothingToCompareWinsWith() {
    TradeFigures figures = TradeFigures.of(repeated(trades("10"), 30), EQUITY);

    Figure noLoss = Figure.undefined("no trade lost");
    assertThat(figures.winRate()).isEqualTo(Figure.of(1));
    assertThat(figures.expectancy()).isEqualTo(Figure.of(10));
    assertThat(
            List.of(
                figures.profitFactor(),
                figures.payoff(),
                figures.expectancyRatio(),
                figures.kelly()))
        .containsOnly(noLoss);
  }

  @Test
  void withoutWinsTheProfitFactorIsZeroAndThereIsNoPayoff() {
    TradeFigures figures = TradeFigures.of(repeated(trades("-10"), 30), EQUITY);

    Figure noWin = Figure.undefined("no trade won");
    assertThat(figures.winRate()).isEqualTo(Figure.of(0));
    assertThat(figures.profitFactor()).isEqualTo(Figure.of(0));
    assertThat(figures.expectancy()).isEqualTo(Figure.of(-10));
    assertThat(List.of(figures.payoff(), figures.expectancyRatio(), figures.kelly()))
        .containsOnly(noWin);
  }

  @Test
  void thirtyTradesAreEnoughForKellyAndTwentyNineAreNot() {
    List<TradeResult> thirty = repeated(trades("20", "-10"), 15);

    assertThat(TradeFigures.of(thirty, EQUITY).kelly()).isEqualTo(Figure.of(0.25));
    assertThat(TradeFigures.of(thirty.subList(1, 30), EQUITY).kelly()).isEqualTo(TOO_FEW);
  }

  @Test
  void turnoverNeedsEquityAboveZero() {
    Figure gone = Figure.undefined("the equity fell to zero or below");

    assertThat(TradeFigures.of(trades("1"), Figure.of(-1)).turnover()).isEqualTo(gone);
    assertThat(TradeFigures.of(trades("1"), Figure.undefined("no candle closed")).turnover())
        .isEqualTo(Figure.undefined("no candle closed"));
  }

  @Test
  void shortsAreTradesThatAreNotLong() {
    TradeResult sold =
        new TradeResult(
            Direction.BEARISH,
            START,
            START,
            0,
            new BigDecimal("7"),
            new BigDecimal("2"),
            new BigDecimal("1"),
            BigDecimal.TWO,
            BigDecimal.TEN);

    TradeFigures figures = TradeFigures.of(List.of(sold, trade("1")), EQUITY);

    assertThat(figures.longs()).isEqualTo(1);
    assertThat(sold.pnl()).isEqualTo(new BigDecimal("4"));
    assertThat(sold.multiple()).isEqualTo(Figure.of(2));
    assertThat(sold.grossMultiple()).isEqualTo(Figure.of(3.5));
  }

  @Test
  void aTradeThatClosesBeforeItOpensOrRisksLessThanNothingIsABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> trade("1", "0", "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TradeResult(
                Direction.BULLISH,
                START,
                START - 1,
                0,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ONE));
  }

  @Provide
  Arbitrary<List<TradeResult>> results() {
    Arbitrary<BigDecimal> money =
        Arbitraries.bigDecimals().between(new BigDecimal("-500"), new BigDecimal("500")).ofScale(8);
    return money.map(pnl -> trade(pnl.toPlainString(), "0.3", "100")).list().ofMaxSize(60);
  }

  @Property(tries = 300)
  void theOrderOfTradesChangesNoFigureInMoney(
      @ForAll("results") List<TradeResult> results, @ForAll long seed) {
    List<TradeResult> shuffled = new ArrayList<>(results);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(TradeFigures.of(shuffled, EQUITY)).isEqualTo(TradeFigures.of(results, EQUITY));
  }

  @Property(tries = 300)
  void winsLossesAndBreakEvensAreAllTrades(@ForAll("results") List<TradeResult> results) {
    TradeFigures figures = TradeFigures.of(results, EQUITY);

    assertThat(figures.wins() + figures.losses() + figures.breakEvens()).isEqualTo(results.size());
  }
}
