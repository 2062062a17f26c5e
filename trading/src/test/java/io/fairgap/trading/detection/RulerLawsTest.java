package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static io.fairgap.trading.detection.Charts.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.series.Walk;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The law that detections are exact: they do not depend on where the ruler of prices begins, which
/// way it points, or how fine it is.
class RulerLawsTest {
  private static final long FAR_ABOVE = 1L << 40;

  private static final ChartSettings CRYPTO = Charts.everything(FIVE_MINUTES, AssetClass.CRYPTO);
  private static final ChartSettings BY_ATR =
      Charts.with(
          FIVE_MINUTES,
          AssetClass.CRYPTO,
          GapSettings.DEFAULTS.withSignificance(Significance.ATR, Ratio.of("0.25")),
          Charts.sweepWindow(3));

  @Test
  void aMirroredWalkShowsTheMirroredEvents() {
    walks()
        .forEach(walk -> {
          holds(CRYPTO, walk, Prices.mirrored(FAR_ABOVE));
          holds(BY_ATR, walk, Prices.mirrored(FAR_ABOVE));
        });
  }

  @Test
  void mirroredRealCandlesShowTheMirroredEvents() {
    holds(CRYPTO, Charts.bitcoin(), Prices.mirrored(FAR_ABOVE));
    holds(forex(), Charts.euro(), Prices.mirrored(FAR_ABOVE));
  }

  @Test
  void aShiftedWalkShowsTheShiftedEvents() {
    walks()
        .forEach(walk -> {
          holds(CRYPTO, walk, Prices.shifted(FAR_ABOVE));
          holds(BY_ATR, walk, Prices.shifted(-123_457));
        });
  }

  @Test
  void shiftedRealCandlesShowTheShiftedEvents() {
    holds(CRYPTO, Charts.bitcoin(), Prices.shifted(FAR_ABOVE));
    holds(forex(), Charts.euro(), Prices.shifted(-99_991));
  }

  /// The tolerance of equal highs and lows is a tick at least, which does not scale; in bitcoin a
  /// tenth of the average range is above that throughout. The power of two keeps the doubles of the
  /// average range exact.
  @Test
  void scaledRealCandlesShowTheScaledEvents() {
    holds(CRYPTO, Charts.bitcoin(), Prices.scaled(8));
    holds(BY_ATR, Charts.bitcoin(), Prices.scaled(8));
  }

  /// Without equal highs and lows and with gaps measured by bodies there is no double in the
  /// detections, so that any factor will do, and any walk, however small its steps.
  @Test
  void aScaledWalkShowsTheScaledEvents() {
    LiquiditySettings d = LiquiditySettings.DEFAULTS;
    LiquiditySettings noEquals =
        new LiquiditySettings(3, 0, d.equalTolerance(), d.equalReach(), d.limit());
    ChartSettings whole =
        Charts.with(FIVE_MINUTES, AssetClass.CRYPTO, GapSettings.DEFAULTS, noEquals);

    walks()
        .forEach(walk -> {
          holds(whole, walk, Prices.scaled(3));
          holds(whole, walk, Prices.scaled(1_000));
        });
  }

  private static ChartSettings forex() {
    return Charts.everything(QUARTER, AssetClass.FOREX);
  }

  private static List<List<Candle>> walks() {
    return LongStream.range(0, 15).mapToObj(seed -> Walk.of(seed, 6_000, FIVE_MINUTES)).toList();
  }

  private static void holds(ChartSettings settings, List<Candle> candles, Prices prices) {
    List<Event> here = EventLog.of(settings, candles);
    List<Event> there = EventLog.of(settings, prices.of(candles));

    assertThat(here).isNotEmpty();
    assertThat(Event.sorted(there))
        .isEqualTo(Event.sorted(here.stream().map(event -> event.on(prices)).toList()));
  }
}
