package io.fairgap.feeds.corporate;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The facts of one file, in order of date.
///
/// The file is CSV with the header `date,symbol,kind,value`, such as `2014-06-09,AAPL,SPLIT,7:1`
/// and `2014-08-07,AAPL,DIVIDEND,0.47`. It is short and each fact weighs much, so that one bad row
/// ends the reading; none is skipped.
///
/// @param sha256 of the file as it is stored, in lower-case hexadecimal
public record CorporateActions(List<CorporateFact> facts, String sha256) {
  static final String HEADER = "date,symbol,kind,value";

  /// More facts than a market has in a hundred years are somebody else's file.
  private static final int MOST = 1_000_000;

  public CorporateActions {
    facts = List.copyOf(facts);
  }

  /// Reads a file.
  ///
  /// @throws BadInput when anything in it cannot be used
  public static CorporateActions read(Path file) {
    try (Lines lines = Lines.open(file)) {
      String header = lines.line();
      if (!header.strip().equalsIgnoreCase(HEADER)) {
        throw lines.refusal(
            Fault.HEADER,
            "the header is " + Finding.quoted(header) + "; it has to be " + HEADER + ".");
      }
      lines.skip();
      List<CorporateFact> facts = rows(lines);
      if (facts.isEmpty()) {
        throw lines.refusal(Fault.NO_ROWS, "there is a header and no row below it; leave it out.");
      }
      return new CorporateActions(facts, lines.sha256());
    }
  }

  private static List<CorporateFact> rows(Lines lines) {
    List<CorporateFact> facts = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    boolean blank = false;
    while (lines.more()) {
      String row = lines.line();
      if (!row.isBlank()) {
        if (blank) {
          throw lines.refusal(Fault.BLANK, "a blank line stands above this row; remove it.");
        }
        CorporateFact fact = CorporateFactRow.parse(row, lines);
        requireOrder(facts, fact, lines);
        if (!seen.add(List.of(fact.date(), fact.symbol(), fact.action().getClass()))) {
          throw lines.refusal(
              Fault.DUPLICATE,
              fact.symbol() + " has such a fact on " + fact.date() + " already; remove one.");
        }
        facts.add(fact);
      }
      blank |= row.isBlank();
      lines.skip();
    }
    return facts;
  }

  private static void requireOrder(List<CorporateFact> facts, CorporateFact fact, Lines lines) {
    if (!facts.isEmpty() && fact.date().isBefore(facts.getLast().date())) {
      throw lines.refusal(
          Fault.DISORDER,
          "the date "
              + fact.date()
              + " is before "
              + facts.getLast().date()
              + " in the row above; sort the file by date.");
    }
    if (facts.size() == MOST) {
      throw lines.refusal(
          Fault.LONG_LINE, "the file has more than a million facts; check which file it is.");
    }
  }

  /// The facts about one symbol, in order of date.
  public List<CorporateFact> of(String symbol) {
    return facts.stream().filter(fact -> fact.symbol().equals(symbol)).toList();
  }
}
