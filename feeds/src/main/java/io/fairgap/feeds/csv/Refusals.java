package io.fairgap.feeds.csv;

import io.fairgap.feeds.csv.Skipped.Tally;
import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import java.util.EnumMap;
import java.util.Map;

/// Turns findings into sentences, and throws or counts them as the policy says.
final class Refusals {
  static final String NO_ROWS = "the file holds no candles; check how it was made.";

  private final Lines lines;
  private final OnBad onBad;
  private final Map<Fault, Tally> tallies = new EnumMap<>(Fault.class);

  Refusals(Lines lines, OnBad onBad) {
    this.lines = lines;
    this.onBad = onBad;
  }

  /// Refuses the row in a line.
  ///
  /// @throws BadInput when the policy is to fail
  void add(long line, Finding finding) {
    Fault fault = finding.fault();
    Tally tally = tallies.get(fault);
    if (tally == null) {
      tally = new Tally(0, first(line, finding));
    }
    tallies.put(fault, new Tally(tally.rows() + 1, tally.first()));
  }

  private String first(long line, Finding finding) {
    return switch (onBad) {
      case FAIL ->
          throw lines.refusal(
              finding.fault(), line, finding.what() + "; " + remedy(finding.fault()) + ".");
      case SKIP -> "line " + line + ": " + finding.what();
    };
  }

  private static String remedy(Fault fault) {
    return switch (fault) {
      case OFF_TICK -> "correct it, or set instrument.tick to the true tick";
      case DUPLICATE, DISORDER -> "sort the file by time";
      case STEP -> "give the file's true timeframe";
      case BLANK -> "remove it";
      case ENCODING -> "save the file as plain UTF-8 text";
      default -> "correct it";
    };
  }

  /// Says that the file has no row that could be used.
  BadInput noRows() {
    Skipped skipped = skipped();
    if (skipped.rows() == 0) {
      return lines.refusal(Fault.NO_ROWS, 0, NO_ROWS);
    }
    return lines.refusal(
        Fault.NO_ROWS,
        0,
        "none of the "
            + skipped.rows()
            + " rows can be used; the first of them is "
            + skipped.first()
            + ".");
  }

  Skipped skipped() {
    return new Skipped(tallies);
  }
}
