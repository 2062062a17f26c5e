package io.fairgap.trading.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymbolScreenTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final Timeframe TRADED = Timeframe.parse("1h");

  @Test
  void aSymbolWithoutCandlesIsUnknownInEverything() {
    assertThat(screen(AssetClass.CRYPTO, List.of()).readings(START))
        .isEqualTo(
            List.of(
                new Reading.Unknown(Criterion.VOLUME, 0, 10),
                new Reading.Unknown(Criterion.VOLATILITY, 0, 15),
                new Reading.Unknown(Criterion.CHANGE, 0, 6),
                new Reading.Unknown(Criterion.PRICE, 0, 1),
                new Reading.Unknown(Criterion.STRUCTURE, 0, 5),
                new Reading.Unknown(Criterion.GAP, 0, 7),
                new Reading.Unknown(Criterion.LIQUIDITY, 0, 5),
                new Reading.Unknown(Criterion.SESSION_VOLUME, 0, 10)));
  }

  @Test
  void aDayCountsWhenItIsOverAndWasSeenFromItsStart() {
    List<Candle> candles = days(9);

    assertThat(volume(candles, START + 9 * DAY)).isEqualTo(unknown(9));
    assertThat(volume(candles.subList(1, candles.size()), START + 9 * DAY)).isEqualTo(unknown(8));
    assertThat(volume(candles.subList(0, 9 * 24 - 1), START + 9 * DAY - HOUR))
        .isEqualTo(unknown(8));
  }

  @Test
  void volumeIsTheMeanOfTenDaysInQuoteCurrencyForCryptoAndInSharesForStocks() {
    List<Candle> candles = days(12);
    double value = 0;
    for (Candle candle : candles.subList(2 * 24, 12 * 24)) {
      value += candle.volume() * 0.001 * candle.close() * 0.01;
    }

    Reading crypto = volume(candles, START + 12 * DAY);

    assertThat(crypto).isInstanceOf(Reading.Failed.class);
    assertThat(((Reading.Failed) crypto).figure()).isCloseTo(value / 10, within(1e-6));
  }

  @Test
  void fourteenReturnsAndFiveDaysAreMeasuredByTheClosesOfCompleteDays() {
    long[] closes = new long[17];
    SplittableRandom random = new SplittableRandom(5);
    List<Candle> candles = new ArrayList<>();
    for (int day = 0; day < 17; day++) {
      closes[day] = 10_000L + random.nextInt(2_000);
      for (int hour = 0; hour < 24; hour++) {
        candles.add(flat(START + day * DAY + hour * HOUR, hour == 23 ? closes[day] : 10_500));
      }
    }
    candles.add(flat(START + 17 * DAY, 1));

    List<Reading> readings = screen(AssetClass.CRYPTO, candles).readings(START + 17 * DAY + HOUR);

    assertThat(figure(readings.get(1))).isCloseTo(deviation(closes), within(1e-12));
    assertThat(figure(readings.get(2)))
        .isCloseTo((double) closes[16] / closes[11] - 1, within(1e-12));
    assertThat(readings.get(3)).isEqualTo(new Reading.Failed(Criterion.PRICE, 0.01));
  }

  private static double deviation(long[] closes) {
    List<Double> returns = new ArrayList<>();
    for (int day = 3; day < 17; day++) {
      returns.add((double) closes[day] / closes[day - 1] - 1);
    }
    double mean = returns.stream().mapToDouble(it -> it).average().orElseThrow();
    return Math.sqrt(
        returns.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum() / (14 - 1));
  }

  @Test
  void aMarketThatTrendsHasAStructureAndLiquidityOnOneSideIsUnbalanced() {
    List<Candle> candles = waves(30, 60);

    List<Reading> readings = screen(AssetClass.CRYPTO, candles).readings(START + 30 * DAY);

    assertThat(readings.get(4)).isEqualTo(new Reading.Passed(Criterion.STRUCTURE, 1));
    assertThat(readings.get(6)).isInstanceOf(Reading.Passed.class);
  }

  @Test
  void aMarketThatStandsStillHasNeitherStructureNorGap() {
    List<Candle> candles = new ArrayList<>();
    for (int hour = 0; hour < 10 * 24; hour++) {
      candles.add(flat(START + hour * HOUR, 10_000));
    }

    List<Reading> readings = screen(AssetClass.CRYPTO, candles).readings(START + 10 * DAY);

    assertThat(readings.get(4)).isEqualTo(new Reading.Failed(Criterion.STRUCTURE, 0));
    assertThat(readings.get(5))
        .isEqualTo(new Reading.Failed(Criterion.GAP, Double.POSITIVE_INFINITY));
  }

  @Test
  void aGapIsAsOldAsCandlesClosedSinceItWasKnown() {
    List<Candle> candles = new ArrayList<>();
    for (int hour = 0; hour < 48; hour++) {
      candles.add(flat(START + hour * HOUR, 10_000));
    }
    // The four hours from the third midnight jump: first, middle and last candle of a 4h gap.
    for (int hour = 48; hour < 52; hour++) {
      candles.add(candle(START + hour * HOUR, 10_000, 12_000));
    }
    for (int hour = 52; hour < 64; hour++) {
      candles.add(candle(START + hour * HOUR, 12_000, 12_010));
    }

    Reading gap = screen(AssetClass.CRYPTO, candles).readings(START + 64 * HOUR).get(5);

    assertThat(gap).isEqualTo(new Reading.Passed(Criterion.GAP, 2));
  }

  @Test
  void theLastSessionThatEndedIsComparedWithTheTenBeforeIt() {
    List<Candle> candles = new ArrayList<>();
    for (int hour = 0; hour < 12 * 24; hour++) {
      long time = START + hour * HOUR;
      // London is 07:00 to 10:00 UTC in January; the last one trades three times as much.
      boolean last = hour >= 11 * 24 + 7 && hour < 11 * 24 + 10;
      candles.add(new Candle(time, 10_000, 10_010, 9_990, 10_000, last ? 3_000 : 1_000));
    }
    List<Candle> untilLondon = candles.subList(0, 11 * 24 + 10);

    SymbolScreen screen = screen(AssetClass.CRYPTO, untilLondon);

    assertThat(screen.readings(START + 11 * DAY + 10 * HOUR).get(7))
        .isEqualTo(new Reading.Noted(Criterion.SESSION_VOLUME, 3));
  }

  @Test
  void nothingIsAskedOfTheVolumeAndThePriceOfCurrencies() {
    List<Candle> candles = days(20);

    List<Reading> readings = screen(AssetClass.FOREX, candles).readings(START + 20 * DAY);

    assertThat(readings.get(0)).isInstanceOf(Reading.Noted.class);
    assertThat(readings.get(3)).isInstanceOf(Reading.Noted.class);
  }

  private static Reading volume(List<Candle> candles, long at) {
    return screen(AssetClass.CRYPTO, candles).readings(at).getFirst();
  }

  private static Reading unknown(int days) {
    return new Reading.Unknown(Criterion.VOLUME, days, 10);
  }

  private static double figure(Reading reading) {
    return switch (reading) {
      case Reading.Passed(_, var figure) -> figure;
      case Reading.Failed(_, var figure) -> figure;
      case Reading.Noted(_, var figure) -> figure;
      case Reading.Unknown _ -> throw new AssertionError(reading);
    };
  }

  private static SymbolScreen screen(AssetClass assetClass, List<Candle> candles) {
    Instrument instrument = Instrument.of("S", "0.01", "0.001", assetClass);
    SymbolScreen screen =
        new SymbolScreen(
            instrument, ChartSettings.of(TRADED, List.of(Timeframe.parse("4h")), assetClass));
    candles.forEach(screen::onCandle);
    return screen;
  }

  /// Hours that walk at random.
  private static List<Candle> days(int days) {
    SplittableRandom random = new SplittableRandom(3);
    List<Candle> candles = new ArrayList<>();
    for (int hour = 0; hour < days * 24; hour++) {
      long close = 10_000L + random.nextInt(500);
      candles.add(
          new Candle(
              START + hour * HOUR, 10_200, 10_600, 9_900, close, 1_000 + random.nextInt(1_000)));
    }
    return candles;
  }

  /// A price that swings with a period, and rises on the whole.
  private static List<Candle> waves(int days, int period) {
    List<Candle> candles = new ArrayList<>();
    long before = 10_000;
    for (int hour = 0; hour < days * 24; hour++) {
      long price =
          10_000 + 10L * hour + (long) (2_000 * StrictMath.sin(2 * Math.PI * hour / period));
      candles.add(candle(START + hour * HOUR, before, price));
      before = price;
    }
    return candles;
  }

  private static Candle flat(long time, long price) {
    return candle(time, price, price);
  }

  private static Candle candle(long time, long open, long close) {
    return new Candle(time, open, Math.max(open, close), Math.min(open, close), close, 1_000);
  }
}
