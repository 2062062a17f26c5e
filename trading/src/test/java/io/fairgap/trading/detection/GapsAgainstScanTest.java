package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static io.fairgap.trading.detection.Charts.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.series.Walk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Gaps of every timeframe and their whole life against scans of the candles, gap by gap.
class GapsAgainstScanTest {
  private static final int UNLIMITED = 1_000_000;

  private static final List<GapSettings> RULES =
      List.of(
          Charts.everyGap(100),
          Charts.everyGap(0),
          rules(Significance.BODY_MEAN, "1.5", Middle.NONE, Inversion.CLOSE, 7),
          rules(Significance.BODY_MEAN, "0.3", Middle.COLOUR, Inversion.BODY, 30),
          rules(Significance.ATR, "0.25", Middle.CLOSE_BEYOND, Inversion.CLOSE_AND_COLOUR, 1));

  @Test
  void walksShowTheGapsThatAScanFinds() {
    for (GapSettings rules : RULES) {
      for (long seed = 0; seed < 5; seed++) {
        List<Candle> walk = Walk.of(seed, 3_000, FIVE_MINUTES);
        for (AssetClass assetClass : AssetClass.values()) {
          holds(Charts.with(FIVE_MINUTES, assetClass, rules, LiquiditySettings.DEFAULTS), walk);
        }
      }
    }
  }

  @Test
  void bitcoinShowsTheGapsThatAScanFinds() {
    List<Candle> bitcoin = Charts.bitcoin().subList(0, 20_000);

    for (GapSettings rules : RULES.subList(0, 4)) {
      holds(
          Charts.with(FIVE_MINUTES, AssetClass.CRYPTO, rules, LiquiditySettings.DEFAULTS), bitcoin);
    }
  }

  @Test
  void theEuroWithItsWeekendsShowsTheGapsThatAScanFinds() {
    List<Candle> euro = Charts.euro().subList(0, 20_000);

    for (GapSettings rules : RULES.subList(0, 4)) {
      holds(Charts.with(QUARTER, AssetClass.FOREX, rules, LiquiditySettings.DEFAULTS), euro);
    }
  }

  private static void holds(ChartSettings settings, List<Candle> candles) {
    List<Event> found = Event.only(EventLog.of(settings, candles), "zone");

    List<Event> expected = scan(settings, candles);

    assertThat(expected).isNotEmpty();
    assertThat(Event.sorted(found)).isEqualTo(Event.sorted(expected));
  }

  private static List<Event> scan(ChartSettings settings, List<Candle> candles) {
    long step = settings.traded().millis();
    NaiveZones own = new NaiveZones(candles, settings.gaps(), 0);
    NaiveGaps.of(candles, settings.gaps(), step)
        .forEach(gap -> own.follow(gap, gap.last() - 1, gap.last()));
    List<Event> events = new ArrayList<>(own.events());
    for (int number = 1; number <= settings.higher().size(); number++) {
      long timeframe = settings.higher().get(number - 1).millis();
      List<NaiveBuckets.Bucket> buckets =
          NaiveBuckets.of(candles, settings.calendar(), step, timeframe);
      List<Candle> higher = buckets.stream().map(NaiveBuckets.Bucket::candle).toList();
      NaiveZones zones = new NaiveZones(candles, settings.gaps(), number);
      NaiveGaps.of(higher, settings.gaps(), timeframe)
          .forEach(gap -> zones.follow(gap, gap.last() - 1, buckets.get(gap.last()).known()));
      events.addAll(zones.events());
    }
    return events;
  }

  private static GapSettings rules(
      Significance significance, String k, Middle middle, Inversion inversion, int expiry) {
    return new GapSettings(significance, Ratio.of(k), middle, inversion, expiry, UNLIMITED);
  }
}
