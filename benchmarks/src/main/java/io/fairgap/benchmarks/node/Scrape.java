package io.fairgap.benchmarks.node;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What a node shows to Prometheus at one moment.
record Scrape(List<String> lines) {
  static Scrape of(String text) {
    return new Scrape(text.lines().filter(line -> !line.startsWith("#")).toList());
  }

  /// The sum of a metric's series whose labels hold all of these; 0 when there is none.
  double value(String metric, String... labels) {
    return lines.stream()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .filter(line -> List.of(labels).stream().allMatch(line::contains))
        .mapToDouble(Scrape::number)
        .sum();
  }

  private static double number(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }

  /// A histogram's counts by the upper edges of its buckets, each with all below.
  NavigableMap<Double, Double> histogram(String metric, String label) {
    NavigableMap<Double, Double> counts = new TreeMap<>();
    lines.stream()
        .filter(line -> line.startsWith(metric + "_bucket{") && line.contains(label))
        .forEach(line -> counts.merge(edge(line), number(line), Double::sum));
    return counts;
  }

  private static double edge(String line) {
    int begin = line.indexOf("le=\"") + 4;
    String text = line.substring(begin, line.indexOf('"', begin));
    return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
