package io.fairgap.backtest.report;

import io.fairgap.trading.honesty.Finding;
import io.fairgap.trading.patterns.Pattern;
import java.util.List;

/// What is to be thought of a run: everything on the page that judges rather than counts comes in
/// here, as values.
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

  /// A figure between two bounds, as texts.
  ///
  /// @param how the runs were drawn between whose bounds it lies
  public record Interval(String name, String actual, String low, String high, String how) {}
}
