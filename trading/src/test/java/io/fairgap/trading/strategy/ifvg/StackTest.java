package io.fairgap.trading.strategy.ifvg;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.Charts;
import io.fairgap.trading.detection.EventCount;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.strategy.Analysis;
import io.fairgap.trading.strategy.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Of gaps that overlap and invert, only the tallest may be traded. Buckets of ten minutes, flat,
/// make the gaps; one candle of five minutes closes below them.
class StackTest {
  private static final Instrument BITCOIN = Instrument.of("BTCUSDT", "1", "1", AssetClass.CRYPTO);

  private final Chart chart = new Chart(settings(), new EventCount());
  private final Moment moment = new Moment(BITCOIN, chart);
  private final InverseFairValueGap strategy =
      new InverseFairValueGap("BTCUSDT", IfvgSettings.DEFAULTS);
  private final List<Decision> said = new ArrayList<>();
  private long time = Instant.parse("2025-06-02T00:00:00Z").toEpochMilli();

  /// Gaps of 100–120, 110–140 and 120–145: the outer ones touch, and each overlaps the middle one.
  @Test
  void ofAStackOfThreeOnlyTheTallestWaitsForABreak() {
    buckets(100, 110, 120, 140, 145);

    candle(145, 145, 90, 95);

    assertThat(said)
        .isEqualTo(
            List.of(
                stacked("2025-06-02T00:30:00Z", "2025-06-02T00:20:00Z"),
                stacked("2025-06-02T00:10:00Z", "2025-06-02T00:20:00Z")));
    assertThat(funnel()).isEqualTo(List.of(3, 1));
  }

  /// 100–110, 105–120 and 110–125, of which the last two are equally tall.
  @Test
  void ofTwoEquallyTallTheOlderMayBeTraded() {
    buckets(100, 105, 110, 120, 125);

    candle(125, 125, 90, 95);

    assertThat(said)
        .isEqualTo(
            List.of(
                stacked("2025-06-02T00:30:00Z", "2025-06-02T00:20:00Z"),
                stacked("2025-06-02T00:10:00Z", "2025-06-02T00:20:00Z")));
  }

  /// 120–145, 105–135 and 100–120, of which only the last inverts; the others are just touched.
  @Test
  void aTallerGapOfTheStackForbidsTheTradeAlsoWhereItDoesNotInvertItself() {
    buckets(145, 135, 120, 105, 100);

    candle(100, 121, 100, 121);

    assertThat(said).isEqualTo(List.of(stackedBearish()));
    assertThat(funnel()).isEqualTo(List.of(1, 0));
  }

  @Test
  void gapsThatDoNotOverlapMayEachBeTraded() {
    buckets(100);
    bucket(100, 110);
    buckets(110);
    bucket(110, 120);
    bucket(110, 120);
    buckets(120);
    bucket(120, 140);
    buckets(140);

    candle(140, 140, 90, 95);

    assertThat(said).isEmpty();
    assertThat(funnel()).isEqualTo(List.of(2, 2));
  }

  private List<Integer> funnel() {
    return List.of(strategy.inverted(), strategy.candidates());
  }

  private static Decision stacked(String anchor, String tallest) {
    return refused(anchor + "/BULLISH", tallest + "/BULLISH");
  }

  private static Decision stackedBearish() {
    return refused("2025-06-02T00:30:00Z/BEARISH", "2025-06-02T00:20:00Z/BEARISH");
  }

  private static Decision refused(String gap, String tallest) {
    String name = "BTCUSDT/ifvg/10m/";
    return new Decision.Refused(
        "BTCUSDT", "ifvg", name + gap, Rule.STACKED, List.of(new Fact("tallest", name + tallest)));
  }

  private void buckets(long... prices) {
    for (long price : prices) {
      bucket(price, price);
    }
  }

  private void bucket(long low, long high) {
    candle(low, high, low, high);
    candle(high, high, low, high);
  }

  private void candle(long open, long high, long low, long close) {
    chart.onCandle(time, open, high, low, close, 1);
    time += Charts.FIVE_MINUTES.millis();
    Analysis analysis = new Analysis();
    strategy.onCandle(moment, analysis);
    analysis.findings().forEach(finding -> said.add(finding.decision()));
  }

  private static ChartSettings settings() {
    ChartSettings d =
        ChartSettings.of(Charts.FIVE_MINUTES, List.of(Timeframe.parse("10m")), AssetClass.CRYPTO);
    return new ChartSettings(
        d.traded(),
        d.higher(),
        d.calendar(),
        d.assetClass(),
        Charts.everyGap(100),
        d.liquidity(),
        d.internal(),
        d.external(),
        false,
        false,
        ChartSettings.Depth.ALL,
        0);
  }
}
