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
public record CorporateActions(List<CorporateAction> actions, String sha256) {
  static final String HEADER = "date,symbol,kind,value";

  /// More facts than a market has in a hundred years are somebody else's file.
  private static final int MOST = 1_000_000;

  public CorporateActions {
    actions = List.copyOf(actions);
  }

  /// Reads a file; one with a header and no rows holds no facts.
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
      List<CorporateAction> actions = rows(lines);
      return new CorporateActions(actions, lines.sha256());
    }
  }

  private static List<CorporateAction> rows(Lines lines) {
    List<CorporateAction> actions = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    boolean blank = false;
    while (lines.more()) {
      String row = lines.line();
      if (!row.isBlank()) {
        if (blank) {
          throw lines.refusal(Fault.BLANK, "a blank line stands above this row; remove it.");
        }
        CorporateAction action = CorporateActionRow.parse(row, lines);
        requireOrder(actions, action, lines);
        if (!seen.add(List.of(action.date(), action.symbol(), action.getClass()))) {
          throw lines.refusal(
              Fault.DUPLICATE,
              action.symbol() + " has such a fact on " + action.date() + " already; remove one.");
        }
        actions.add(action);
      }
      blank |= row.isBlank();
      lines.skip();
    }
    return actions;
  }

  private static void requireOrder(
      List<CorporateAction> actions, CorporateAction action, Lines lines) {
    if (!actions.isEmpty() && action.date().isBefore(actions.getLast().date())) {
      throw lines.refusal(
          Fault.DISORDER,
          "the date "
              + action.date()
              + " is before "
              + actions.getLast().date()
              + " in the row above; sort the file by date.");
    }
    if (actions.size() == MOST) {
      throw lines.refusal(
          Fault.LONG_LINE, "the file has more than a million facts; check which file it is.");
    }
  }

  /// The facts about one symbol, in order of date.
  public List<CorporateAction> of(String symbol) {
    return actions.stream().filter(action -> action.symbol().equals(symbol)).toList();
  }
}
