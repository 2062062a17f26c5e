package io.fairgap.trading.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.GapSettings.Inversion;
import io.fairgap.trading.detection.GapSettings.Middle;
import io.fairgap.trading.detection.GapSettings.Significance;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.shared.SharedFolder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The gaps of the public library smart-money-concepts, whose `fvg` are ours of any height with a
/// coloured middle.
class PublicLibraryTest {
  private static final BigDecimal TICK = new BigDecimal("0.00001");

  /// @param anchor the middle candle
  /// @param touched the candle of the first touch; 0 for never
  private record Gap(int anchor, String side, long lo, long hi, int touched) {}

  @Test
  void allGapsAndTheirFirstTouchesAreThoseOfThePublicLibrary() {
    List<Candle> candles =
        SharedFolder.candles("conformance/detect/EURUSD-15m.csv.gz", "0.00001", "1");
    GapSettings every =
        new GapSettings(Significance.NONE, Ratio.of("1"), Middle.COLOUR, Inversion.CLOSE, 0, 512);

    List<Gap> found = gaps(candles, every);

    assertThat(found).hasSize(5_020).isEqualTo(expected());
  }

  private static List<Gap> gaps(List<Candle> candles, GapSettings settings) {
    DetectionRecorder recorder = new DetectionRecorder();
    Chart chart = new Chart(ChartSettings.single(Timeframe.parse("15m"), settings, 10), recorder);
    for (Candle c : candles) {
      chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
      recorder.endCandle();
    }
    Map<Integer, Integer> touches = new HashMap<>();
    recorder.rows().stream()
        .filter(row -> row.event().equals("TOUCHED"))
        .forEach(row -> touches.put(row.anchor(), row.index()));
    return recorder.rows().stream()
        .filter(row -> row.event().equals("GAP"))
        .map(row ->
            new Gap(
                row.anchor(),
                row.side(),
                row.lo(),
                row.hi(),
                touches.getOrDefault(row.anchor(), 0)))
        .toList();
  }

  private static List<Gap> expected() {
    List<String> rows = SharedFolder.lines("conformance/smc-eurusd/fvg_result_data.csv");
    List<Gap> gaps = new ArrayList<>();
    for (int candle = 0; candle < rows.size() - 1; candle++) {
      String[] row = rows.get(candle + 1).split(",", -1);
      if (!row[0].isEmpty()) {
        String side = row[0].startsWith("-") ? "BEARISH" : "BULLISH";
        int touched = new BigDecimal(row[3]).intValueExact();
        gaps.add(new Gap(candle, side, ticks(row[2]), ticks(row[1]), touched));
      }
    }
    return gaps;
  }

  /// The library's prices are doubles.
  private static long ticks(String price) {
    return new BigDecimal(price).divide(TICK, 0, RoundingMode.HALF_EVEN).longValueExact();
  }
}
