package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.shared.SharedFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every event that an independent brute-force program found on the same candles, and no other.
class DetectConformanceTest {
  private static final Instrument EURUSD =
      Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);

  @Test
  void theDefaultRulesFindTheExpectedEvents() {
    assertThat(detect(GapSettings.DEFAULTS, 5)).isEqualTo(expected("default"));
  }

  @Test
  void significanceByAtrWithACloseBeyondFindsTheExpectedEvents() {
    GapSettings gaps =
        new GapSettings(
            Significance.ATR, Ratio.of("0.25"), Middle.CLOSE_BEYOND, Inversion.CLOSE, 100, 512);

    assertThat(detect(gaps, 5)).isEqualTo(expected("atr"));
  }

  @Test
  void everyGapWithAColouredMiddleAndNoExpiryFindsTheExpectedEvents() {
    GapSettings gaps =
        new GapSettings(Significance.NONE, Ratio.of("1"), Middle.COLOUR, Inversion.CLOSE, 0, 512);

    assertThat(detect(gaps, 10)).isEqualTo(expected("colour"));
  }

  private static List<String> expected(String name) {
    return SharedFolder.lines("conformance/detect/EURUSD-15m." + name + ".csv.gz").stream()
        .skip(1)
        .toList();
  }

  private static List<String> detect(GapSettings gaps, int radius) {
    List<Candle> candles =
        SharedFolder.candles("conformance/detect/EURUSD-15m.csv.gz", "0.00001", "1");
    DetectionRecorder recorder = new DetectionRecorder();
    Chart chart = new Chart(ChartSettings.single(Timeframe.parse("15m"), gaps, radius), recorder);
    for (Candle c : candles) {
      chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
      recorder.endCandle();
    }
    List<String> rows = new ArrayList<>();
    for (Detected d : recorder.rows()) {
      rows.add(
          String.join(
              ",",
              Integer.toString(d.index()),
              Instant.ofEpochMilli(candles.get(d.index()).openTime()).toString(),
              d.event(),
              d.side(),
              d.scope(),
              Integer.toString(d.anchor()),
              EURUSD.price(d.lo()).toPlainString(),
              EURUSD.price(d.hi()).toPlainString()));
    }
    return rows;
  }
}
