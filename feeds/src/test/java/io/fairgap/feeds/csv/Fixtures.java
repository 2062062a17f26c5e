package io.fairgap.feeds.csv;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Files and candles for tests.
final class Fixtures {
  static final String HEADER = "time,open,high,low,close,volume";
  static final Instrument BTCUSDT = Instrument.of("BTCUSDT", "0.01", "0.001", AssetClass.CRYPTO);
  static final Timeframe FIVE_MINUTES = Timeframe.parse("5m");

  private Fixtures() {}

  static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String content) {
    return write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(bytes)) {
      zstd.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] zipped(String content) {
    return zipped(content.getBytes(StandardCharsets.UTF_8));
  }

  static Reading reading(Path file) {
    return Reading.of(file, BTCUSDT, FIVE_MINUTES);
  }

  static List<Candle> candles(Reading reading) {
    try (CandleReader reader = CandleReader.open(reading)) {
      return candles(reader);
    }
  }

  static List<Candle> candles(CandleSource source) {
    List<Candle> candles = new ArrayList<>();
    for (CandleBlock block; (block = source.next()) != null; ) {
      for (int row = 0; row < block.size(); row++) {
        candles.add(block.candle(row));
      }
    }
    return candles;
  }

  /// The one sentence with which reading ends.
  static String refusal(Reading reading) {
    return catchThrowableOfType(BadInput.class, () -> candles(reading)).sentence();
  }
}
