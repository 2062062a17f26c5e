package io.fairgap.benchmarks.command;

import io.fairgap.benchmarks.series.Market;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the figures depend on.
final class Conditions {
  private Conditions() {}

  /// In the order in which they are told.
  ///
  /// @param heap of the measured JVMs
  static Map<String, String> of(String heap) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("jdk", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    conditions.put("cpu", cpu());
    conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    conditions.put("load before", String.format(Locale.ROOT, "%.1f", load));
    conditions.put("heap", heap);
    conditions.put(
        "candles",
        Arrays.stream(Market.values()).map(Market::title).collect(Collectors.joining(", ")));
    return conditions;
  }

  private static String cpu() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
