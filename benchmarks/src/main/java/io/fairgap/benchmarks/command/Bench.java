package io.fairgap.benchmarks.command;

import io.fairgap.benchmarks.node.NodeFigures;
import io.fairgap.benchmarks.node.Part;
import io.fairgap.benchmarks.report.Figure;
import io.fairgap.benchmarks.report.Report;
import io.fairgap.benchmarks.series.Market;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `./fairgap bench`: measures for about a minute and a half and says how far the goals are
/// reached.
public final class Bench {
  /// The system property with the folder of the start script, for measuring whole processes.
  private static final String ROOT = "fairgap.root";

  private Bench() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, System.err, args));
  }

  /// Measures and prints.
  ///
  /// @return the exit code: 0 done, 2 wrong usage; goals that are missed are no failure
  public static int run(PrintStream out, PrintStream err, String... words) {
    Wishes wishes;
    try {
      wishes = Wishes.of(List.of(words));
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    }
    System.setProperty(Market.FOLDER, wishes.data().toString());
    // Benchmarks of another checkout may run beside; the figures say under which load they arose.
    System.setProperty("jmh.ignoreLock", "true");
    Report report = wishes.node() ? nodes(wishes.only(), err) : measure(wishes, err);
    if (wishes.json()) {
      out.println(report.json());
    } else {
      report.print(out);
    }
    return 0;
  }

  private static Report measure(Wishes wishes, PrintStream progress) {
    var conditions = Conditions.of(Measured.HEAP);
    Measured measured = new Measured(wishes.data().toString(), progress);
    List<Figure> figures = new ArrayList<>(new Goals(measured).figures());
    Path script = script();
    if (Files.isExecutable(script)) {
      figures.addAll(new WholeProcess(script, progress).figures());
    }
    return new Report(figures, conditions);
  }

  private static Report nodes(Set<Part> parts, PrintStream progress) {
    Map<String, String> conditions = Conditions.of(NodeFigures.HEAP);
    NodeFigures nodes = NodeFigures.measure(script(), parts, progress);
    conditions.putAll(nodes.conditions());
    return new Report(nodes.figures(), conditions);
  }

  private static Path script() {
    return Path.of(System.getProperty(ROOT, "."), "fairgap");
  }
}
