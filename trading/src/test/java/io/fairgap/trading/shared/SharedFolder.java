package io.fairgap.trading.shared;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.trading.market.Candle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The folder of real candles and expected results; a test that asks for it is skipped where it is
/// absent.
public final class SharedFolder {
  private SharedFolder() {}

  /// A file of the folder; skips the calling test when it is not there.
  public static Path file(String name) {
    Path path = Path.of(System.getProperty("fairgap.shared", "../shared"), name);
    assumeTrue(Files.exists(path), () -> "skipped: no " + name + " beside the project");
    return path;
  }

  /// The lines of a text file, plain or gz.
  public static List<String> lines(String name) {
    Path path = file(name);
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The candles of a file in our format, by a plain reader of the tests' own.
  public static List<Candle> candles(String name, String tick, String lot) {
    BigDecimal tickSize = new BigDecimal(tick);
    BigDecimal lotSize = new BigDecimal(lot);
    return lines(name).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(f ->
            new Candle(
                Instant.parse(f[0]).toEpochMilli(),
                units(f[1], tickSize),
                units(f[2], tickSize),
                units(f[3], tickSize),
                units(f[4], tickSize),
                units(f[5], lotSize)))
        .toList();
  }

  private static long units(String text, BigDecimal step) {
    return new BigDecimal(text).divide(step, 0, RoundingMode.DOWN).longValueExact();
  }
}
