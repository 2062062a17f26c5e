package io.fairgap.benchmarks.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// What the command line asks for.
///
/// @param json whether the result is one JSON document
/// @param node whether whole nodes are measured, instead of the core
/// @param data folder of recorded candles; where it lacks a market, the sample stands in
record Wishes(boolean json, boolean node, Path data) {

  /// @throws IllegalArgumentException when a word is unknown, with a sentence that says so
  static Wishes of(List<String> words) {
    boolean json = false;
    boolean node = false;
    Path data = Path.of(System.getProperty("fairgap.shared", "../shared"), "data");
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--json" -> json = true;
        case "--node" -> node = true;
        case "--data" -> data = folder(rest);
        default ->
            throw new IllegalArgumentException(
                "Unknown option '" + word + "'; bench takes --node, --json and --data FOLDER.");
      }
    }
    return new Wishes(json, node, data);
  }

  private static Path folder(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException("--data needs a folder.");
    }
    Path folder = Path.of(rest.next());
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + folder + ".");
    }
    return folder;
  }
}
