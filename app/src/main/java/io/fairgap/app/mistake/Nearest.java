package io.fairgap.app.mistake;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant.
public final class Nearest {
  private static final int LONGEST_WORD = 80;

  private Nearest() {}

  /// The candidate with the least edit distance, case aside, if it is near enough to be a slip of
  /// the keyboard: a third of the word's letters, at least two. The first of equals.
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String nearest = null;
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(lower(word), lower(candidate));
      if (distance < least && distance < candidate.length()) {
        nearest = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /// `; did you mean 'gap.k'?`, or a full stop when nothing is near.
  public static String ending(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse(".");
  }

  /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
  static int distance(String a, String b) {
    int[] twoAgo = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], twoAgo[j - 2] + 1);
        }
      }
      twoAgo = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
