package io.fairgap.actors.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// How large the snapshot of a symbol is that has been tracked for a year.
class SnapshotSizeTest {
  private static final int YEAR = 365 * 24 * 12;
  private static final int MOST = 64 * 1024;
  private static final Instrument BITCOIN =
      Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO);

  @Test
  void theSnapshotOfAYearOfFiveMinutesIsSmallerThanSixtyFourKilobytes() throws IOException {
    Path file =
        Path.of(
            System.getProperty("fairgap.shared", "absent"),
            "data/binance/2022-2023/BTCUSDT-5m.csv.gz");
    assumeThat(file).as("real candles, in the folder of -Dfairgap.shared").exists();
    Tracking tracking = new Tracking(core()).after(new CandlesClosed(candles(file)));
    tracking.confirm(tracking.last());

    byte[] bytes = Bytes.OF_TODAY.write(tracking.state());

    assertThat(bytes.length).isBetween(1_000, MOST);
    assertThat(Bytes.OF_TODAY.read(bytes, "tracking")).isEqualTo(tracking.state());
  }

  private static SymbolCore core() {
    List<Timeframe> higher = List.of(Timeframe.parse("1h"), Timeframe.parse("4h"));
    return new SymbolCore(
        BITCOIN,
        ChartSettings.of(Timeframe.parse("5m"), higher, AssetClass.CRYPTO),
        List.of(new InverseFairValueGap(BITCOIN.symbol(), IfvgSettings.DEFAULTS)),
        new DetectionRecorder());
  }

  private static List<Candle> candles(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).limit(YEAR).map(SnapshotSizeTest::candle).toList();
    }
  }

  private static Candle candle(String line) {
    String[] cells = line.split(",", -1);
    return new Candle(
        Instant.parse(cells[0]).toEpochMilli(),
        ticks(cells[1]),
        ticks(cells[2]),
        ticks(cells[3]),
        ticks(cells[4]),
        BITCOIN.lotsDown(new BigDecimal(cells[5])));
  }

  private static long ticks(String price) {
    return BITCOIN.ticks(new BigDecimal(price));
  }
}
