package io.fairgap.backtest.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be thought of a run, in words and intervals: everything on the page that judges
/// rather than counts comes in here, as values.
///
/// @param verdict paragraphs for the head of the page, the most important first
/// @param findings what makes the result doubtful, with the evidence
/// @param intervals how far figures are from what luck explains
/// @param patterns where the run won and lost
public record Judgement(
    List<String> verdict,
    List<Finding> findings,
    List<Interval> intervals,
    List<Pattern> patterns) {

  public Judgement {
    verdict = List.copyOf(verdict);
    findings = List.copyOf(findings);
    intervals = List.copyOf(intervals);
    patterns = List.copyOf(patterns);
  }

  /// @param title a few words
  /// @param evidence whole sentences
  public record Finding(String title, String evidence) {}

  /// A figure between two bounds, as texts.
  ///
  /// @param meaning what it says, in a sentence
  public record Interval(String name, String actual, String low, String high, String meaning) {}

  /// The closed trades grouped by one trait.
  public record Pattern(String trait, List<Group> groups) {
    public Pattern {
      groups = List.copyOf(groups);
    }
  }

  /// The trades that have one thing in common.
  ///
  /// @param meanMultiple mean net R; null when a trade had no initial risk
  public record Group(
      String name, int trades, int wins, BigDecimal net, @Nullable Double meanMultiple) {}
}
