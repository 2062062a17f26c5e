package io.fairgap.benchmarks.command;

import io.fairgap.benchmarks.node.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// What the command line asks for.
///
/// @param json whether the result is one JSON document
/// @param node whether whole nodes are measured, instead of the core
/// @param only the parts of a node that are measured
/// @param data folder of recorded candles; where it lacks a market, the sample stands in
record Wishes(boolean json, boolean node, Set<Part> only, Path data) {

  /// @throws IllegalArgumentException when a word is unknown, with a sentence that says so
  static Wishes of(List<String> words) {
    boolean json = false;
    boolean node = false;
    Set<Part> only = EnumSet.noneOf(Part.class);
    Path data = Path.of(System.getProperty("fairgap.shared", "../shared"), "data");
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--json" -> json = true;
        case "--node" -> node = true;
        case "--only" -> only.add(Part.of(next(rest, "--only needs a part of a node.")));
        case "--data" -> data = folder(next(rest, "--data needs a folder."));
        default ->
            throw new IllegalArgumentException(
                "Unknown option '"
                    + word
                    + "'; bench takes --node, --only PART, --json and --data FOLDER.");
      }
    }
    if (!only.isEmpty() && !node) {
      throw new IllegalArgumentException("--only is about parts of a node; add --node.");
    }
    return new Wishes(json, node, only.isEmpty() ? EnumSet.allOf(Part.class) : only, data);
  }

  private static String next(Iterator<String> rest, String otherwise) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(otherwise);
    }
    return rest.next();
  }

  private static Path folder(String word) {
    Path folder = Path.of(word);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + folder + ".");
    }
    return folder;
  }
}
