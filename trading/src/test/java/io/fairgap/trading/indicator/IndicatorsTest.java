package io.fairgap.trading.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.series.Walk;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/// Every indicator against its definition and against ta4j.
class IndicatorsTest {
  private static final Timeframe FIVE_MINUTES = Timeframe.parse("5m");
  private static final Offset<Double> NEARLY = within(1e-6);

  /// ta4j begins the relative strength and the exponential means with their first value; this many
  /// candles later, that weighs less than the last digit that is compared.
  private static final int WARM = 800;

  @Test
  void everyFigureIsWhatItsDefinitionSays() {
    for (long seed = 0; seed < 3; seed++) {
      List<Long> closes = closes(Walk.of(seed, 400, FIVE_MINUTES));
      Indicators indicators = new Indicators();
      for (int i = 0; i < closes.size(); i++) {
        indicators.onClose(closes.get(i));

        List<Double> expected = new NaiveIndicators(closes.subList(0, i + 1)).all();
        assertThat(all(indicators))
            .as("at close %d", i)
            .usingElementComparator(IndicatorsTest::nearly)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void eachAppearsWithTheCloseThatFillsItsLookBack() {
    List<Long> closes = closes(Walk.of(3, 250, FIVE_MINUTES));
    Indicators indicators = new Indicators();
    int[] first = new int[7];

    for (int i = 1; i <= closes.size(); i++) {
      indicators.onClose(closes.get(i - 1));
      List<Double> now = all(indicators);
      for (int figure = 0; figure < first.length; figure++) {
        if (first[figure] == 0 && !now.get(figure).isNaN()) {
          first[figure] = i;
        }
      }
    }

    assertThat(first).isEqualTo(new int[] {15, 26, 34, 50, 200, 20, 20});
  }

  @Test
  void ta4jFindsTheSameOnceItsSeedsAreForgotten() {
    for (long seed = 0; seed < 5; seed++) {
      List<Long> closes = closes(Walk.of(seed, 3_000, FIVE_MINUTES));
      List<Indicator<Num>> theirs = ta4j(closes);
      Indicators ours = new Indicators();
      for (int i = 0; i < closes.size(); i++) {
        ours.onClose(closes.get(i));
        if (i >= WARM) {
          int at = i;
          assertThat(all(ours))
              .as("at close %d", i)
              .usingElementComparator(IndicatorsTest::nearly)
              .isEqualTo(theirs.stream().map(one -> one.getValue(at).doubleValue()).toList());
        }
      }
    }
  }

  @Test
  void aPriceThatNeverMovesIsNeitherStrongNorWeak() {
    Indicators still = fed(IntStream.range(0, 300).mapToObj(_ -> 500L).toList());
    Indicators rising = fed(IntStream.range(0, 300).mapToObj(i -> 500L + i).toList());
    Indicators falling = fed(IntStream.range(0, 300).mapToObj(i -> 500L - i).toList());

    assertThat(Stream.of(still, rising, falling).map(Indicators::rsi).toList())
        .isEqualTo(List.of(50.0, 100.0, 0.0));
    assertThat(all(still)).isEqualTo(List.of(50.0, 0.0, 0.0, 500.0, 500.0, 500.0, 500.0));
  }

  @Test
  void oneThatGoesOnFromAStateSaysWhatTheOtherSays() {
    List<Long> closes = closes(Walk.of(1, 600, FIVE_MINUTES));
    Indicators running = new Indicators();
    for (long close : closes) {
      StateWriter out = new StateWriter();
      running.save(out);
      Indicators restored = new Indicators();
      restored.onClose(1);
      StateReader in = new StateReader(out.state());
      restored.load(in);
      in.end();
      running.onClose(close);

      restored.onClose(close);

      assertThat(all(restored)).isEqualTo(all(running));
      running = restored;
    }
  }

  private static Indicators fed(List<Long> closes) {
    Indicators indicators = new Indicators();
    closes.forEach(indicators::onClose);
    return indicators;
  }

  private static List<Long> closes(List<Candle> candles) {
    return candles.stream().map(Candle::close).toList();
  }

  private static List<Double> all(Indicators indicators) {
    return List.of(
        indicators.rsi(),
        indicators.macd(),
        indicators.macdSignal(),
        indicators.mean50(),
        indicators.mean200(),
        indicators.upperBand(),
        indicators.lowerBand());
  }

  private static List<Indicator<Num>> ta4j(List<Long> closes) {
    BarSeries series =
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    for (int i = 0; i < closes.size(); i++) {
      series
          .barBuilder()
          .timePeriod(Duration.ofMinutes(5))
          .endTime(Instant.EPOCH.plusSeconds(300L * (i + 1)))
          .closePrice(closes.get(i))
          .add();
    }
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    MACDIndicator macd = new MACDIndicator(close, 12, 26);
    var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20));
    var deviation = new StandardDeviationIndicator(close, 20);
    return List.of(
        new RSIIndicator(close, 14),
        macd,
        macd.getSignalLine(9),
        new SMAIndicator(close, 50),
        new SMAIndicator(close, 200),
        new BollingerBandsUpperIndicator(middle, deviation),
        new BollingerBandsLowerIndicator(middle, deviation));
  }

  private static int nearly(double one, double other) {
    boolean same = Double.isNaN(one) ? Double.isNaN(other) : Math.abs(one - other) <= NEARLY.value;
    return same ? 0 : Double.compare(one, other);
  }
}
