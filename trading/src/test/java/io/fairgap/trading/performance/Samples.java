package io.fairgap.trading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;

/// Returns, trades and curves that several tests share.
public final class Samples {
  public static final long DAY = 86_400_000;
  public static final long START = 19_000 * DAY;

  private static final double[] RETURNS = {
    0.012, -0.008, 0.005, 0, -0.015, 0.021, 0.007, -0.004, 0.010, -0.011, 0.003, 0.016
  };

  private Samples() {}

  /// Twelve daily returns with known figures.
  public static double[] returns() {
    return RETURNS.clone();
  }

  /// Ten trades with known figures; 1 R is 100.
  public static List<TradeResult> trades() {
    return trades("120", "-80", "50", "-150", "210", "70", "-40", "100", "-110", "30");
  }

  public static List<TradeResult> trades(String... pnls) {
    return List.of(pnls).stream().map(Samples::trade).toList();
  }

  /// A long trade of five candles without costs, with a risk of 100 and a notional of 2,000.
  public static TradeResult trade(String pnl) {
    return trade(pnl, "0", "100");
  }

  public static TradeResult trade(String gross, String fees, String risk) {
    return new TradeResult(
        Direction.BULLISH,
        START,
        START + 1_500_000,
        5,
        new BigDecimal(gross),
        new BigDecimal(fees),
        BigDecimal.ZERO,
        new BigDecimal(risk),
        new BigDecimal("2000"));
  }

  public static <T> List<T> repeated(List<T> items, int times) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(items);
    }
    return all;
  }

  /// A curve that starts with the first equity and closes each following day at one of the others.
  public static EquityCurve curve(double first, double... closes) {
    DailyEquity equity = DailyEquity.startingWith(first, START);
    for (int i = 0; i < closes.length; i++) {
      equity.feed(START + (i + 1) * DAY, closes[i], true);
    }
    return equity.curve();
  }

  /// The curve that compounds the returns from 1.
  public static EquityCurve compounded(double[] returns) {
    double[] closes = new double[returns.length];
    double equity = 1;
    for (int i = 0; i < returns.length; i++) {
      equity *= 1 + returns[i];
      closes[i] = equity;
    }
    return curve(1, closes);
  }

  public static void assertFigure(Figure figure, double expected) {
    assertFigure(figure, expected, 1e-12);
  }

  public static void assertFigure(Figure figure, double expected, double relative) {
    assertThat(figure)
        .asInstanceOf(InstanceOfAssertFactories.type(Figure.Defined.class))
        .extracting(Figure.Defined::value, InstanceOfAssertFactories.DOUBLE)
        .isCloseTo(expected, within(Math.abs(expected) * relative));
  }
}
