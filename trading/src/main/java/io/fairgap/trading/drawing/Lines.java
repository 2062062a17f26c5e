package io.fairgap.trading.drawing;

import java.util.ArrayList;
import java.util.List;

/// Text cut into lines at its spaces: SVG does not do it.
final class Lines {
  private static final int WIDTH = 150;

  private Lines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
