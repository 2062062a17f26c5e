package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.compounded;
import static io.fairgap.trading.performance.Samples.repeated;
import static io.fairgap.trading.performance.Samples.returns;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures of one series of returns and one of trades, computed independently.
class GoldenFiguresTest {

  @Test
  void momentsOfTheReturns() {
    Moments moments = Moments.of(returns());

    assertThat(moments.count()).isEqualTo(12);
    assertThat(moments.mean()).isCloseTo(0.003, within(1e-17));
    assertThat(moments.deviation()).isCloseTo(0.01104536101718726, within(1e-17));
    assertThat(moments.skew()).isCloseTo(-0.07779128091601462, within(1e-13));
    assertThat(moments.kurtosis()).isCloseTo(2.0208244029308755, within(1e-14));
  }

  @Test
  void sharpeAndSortino() {
    assertFigure(ReturnFigures.sharpe(returns(), 1), 0.27160723812755566);
    assertFigure(ReturnFigures.sharpe(returns(), 365), 5.189048998438609);
    assertFigure(ReturnFigures.sharpe(returns(), 252), 4.311631238223677);
    assertFigure(Figure.of(ReturnFigures.downsideDeviation(returns())), 0.005958187643906492);
    assertFigure(ReturnFigures.sortino(returns(), 365), 9.619522403300783);
    assertFigure(ReturnFigures.sortino(returns(), 252), 7.992954644163947);
  }

  @Test
  void growthDrawdownAndCalmar() {
    EquityCurve curve = compounded(returns());

    Figure total = ReturnFigures.of(curve, 365).total();
    Figure annual = ReturnFigures.compoundAnnual(curve.endEquity(), 12.0 / 365);
    DrawdownFigures drawdowns = DrawdownFigures.of(curve, total, annual);

    assertFigure(total, 0.0359083513955778);
    assertFigure(annual, 1.924313431765868);
    assertFigure(drawdowns.deepest(), -0.0179944);
    assertFigure(drawdowns.calmar(), 106.93957185378986);
  }

  @Test
  void selectionBias() {
    Trials trials = new Trials(0, 0.01, 20);

    assertFigure(TrustFigures.probabilisticSharpe(returns(), 0), 0.811475039862001);
    assertFigure(Figure.of(trials.expectedMaximumSharpe()), 0.19007079511811983);
    assertFigure(TrustFigures.deflatedSharpe(compounded(returns()), trials), 0.6045645970954479);
    assertFigure(TrustFigures.minimumTrackRecord(returns(), 0, 0.95), 39.140513004606305);
  }

  @Test
  void excessKurtosisWouldFlatterTheSharpeRatio() {
    Figure right = TrustFigures.probabilisticSharpe(returns(), 0);

    // 0.8180144165 is what a kurtosis less 3 gives in the same formula
    assertFigure(right, 0.8114750399, 1e-9);
  }

  @Test
  void tailOfTheReturnsWithLossesPositive() {
    assertThat(TailFigures.quantile(returns(), 0.05)).isCloseTo(-0.0128, within(1e-16));
    assertThat(TailFigures.parametric(returns())).isCloseTo(0.01516800213010887, within(1e-16));
    assertThat(TailFigures.expectedShortfall(returns())).isEqualTo(0.015);
  }

  @Test
  void tradesInMoney() {
    TradeFigures figures = TradeFigures.of(trades(), Figure.of(1));

    assertFigure(figures.winRate(), 0.6);
    assertFigure(figures.profitFactor(), 1.5263157894736843);
    assertFigure(figures.payoff(), 1.0175438596491229);
    assertFigure(figures.expectancy(), 20.0);
    assertFigure(figures.expectancyRatio(), 0.21052631578947367);
  }

  @Test
  void tradesInUnitsOfRisk() {
    RiskFigures figures = RiskFigures.of(trades());

    assertFigure(figures.mean(), 0.2);
    assertFigure(figures.systemQuality(), 0.5585323675006914);
    assertFigure(figures.tStatistic(), 0.5585323675006914);
    assertFigure(figures.systemQuality100(), 0.5585323675006914);
  }

  @Test
  void kellyIsOfTheSameTradesThreeTimesOverSinceTenAreTooFew() {
    TradeFigures figures = TradeFigures.of(repeated(trades(), 3), Figure.of(1));

    assertFigure(figures.kelly(), 0.2068965517241379);
  }
}
