package io.fairgap.benchmarks.node;

import io.fairgap.benchmarks.report.Figure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The figures of a whole node, measured part by part.
///
/// @param conditions what was noticed beside them
public record NodeFigures(List<Figure> figures, Map<String, String> conditions) {
  /// What the JVM of every measured node may use for objects.
  public static final String HEAP = NodeProcess.HEAP;

  /// Measures in a temporary folder, which is taken away.
  ///
  /// @param script the start script
  /// @param parts what is measured
  /// @param progress told what is being measured
  public static NodeFigures measure(Path script, Set<Part> parts, PrintStream progress) {
    try {
      Path folder = Files.createTempDirectory("fairgap-bench-node");
      try {
        Session session = Session.in(folder, script, progress);
        for (Part part : parts) {
          measure(part, session);
        }
        return new NodeFigures(session.figures(), session.conditions());
      } finally {
        NodeProcess.delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException("no node could be measured", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("broken off", e);
    }
  }

  private static void measure(Part part, Session session) throws InterruptedException {
    switch (part) {
      case PLAYBACK -> new Playback(session).measure();
      case LATENCY -> new CalmRounds(session).measure();
      case INSTANT -> new OneInstant(session).measure();
      case YEAR -> new SymbolYear(session).measure();
      case MANY -> new ManySymbols(session).measure();
    }
  }
}
