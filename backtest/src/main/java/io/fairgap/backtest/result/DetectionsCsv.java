package io.fairgap.backtest.result;

import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.Detected;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/// The detections of one timeframe as rows `index,time,event,side,scope,anchor,lo,hi`.
///
/// `index` counts the candles from 0, `anchor` is the candle where the thing happened, times are
/// open times; rows are in the order of candles, then of work inside a candle.
public final class DetectionsCsv {
  static final String HEADER = "index,time,event,side,scope,anchor,lo,hi";

  private DetectionsCsv() {}

  /// Puts all candles through a chart and writes what it finds; memory does not grow with the
  /// candles.
  public static void write(
      CandleSource candles, Instrument instrument, ChartSettings settings, Writer out)
      throws IOException {
    DetectionRecorder recorder = new DetectionRecorder();
    Chart chart = new Chart(settings, recorder);
    out.write(HEADER + "\n");
    for (CandleBlock block; (block = candles.next()) != null; ) {
      for (int i = 0; i < block.size(); i++) {
        chart.onCandle(
            block.openTime(i),
            block.open(i),
            block.high(i),
            block.low(i),
            block.close(i),
            block.volume(i));
        recorder.endCandle();
        for (Detected row : recorder.take()) {
          out.write(row(row, block.openTime(i), instrument));
        }
      }
    }
  }

  private static String row(Detected detected, long time, Instrument instrument) {
    return new CsvRow()
            .add(detected.index())
            .add(Instant.ofEpochMilli(time))
            .add(detected.event())
            .add(detected.side())
            .add(detected.scope())
            .add(detected.anchor())
            .add(instrument.price(detected.lo()).toPlainString())
            .add(instrument.price(detected.hi()).toPlainString())
        + "\n";
  }
}
