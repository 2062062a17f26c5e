package io.fairgap.feeds.corporate;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.CorporateAction.Dividend;
import io.fairgap.trading.market.CorporateAction.Split;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses one row of facts.
final class CorporateFactRow {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final Pattern RATIO = Pattern.compile("([1-9]\\d{0,5}):([1-9]\\d{0,5})");
  private static final Pattern MONEY = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private final Lines lines;
  private final String[] cells;

  private CorporateFactRow(String[] cells, Lines lines) {
    this.cells = cells;
    this.lines = lines;
  }

  /// @param lines stand at the row, for the sentence
  static CorporateFact parse(String row, Lines lines) {
    Finding strange = Finding.strange(row, ',');
    if (strange != null) {
      throw lines.refusal(strange.fault(), strange.what() + "; save the file as plain text.");
    }
    String[] cells = row.split(",", -1);
    if (cells.length != 4) {
      throw lines.refusal(Fault.COLUMNS, Finding.columns(cells.length, 4).what() + "; correct it.");
    }
    return new CorporateFactRow(cells, lines).fact();
  }

  private CorporateFact fact() {
    LocalDate date = date();
    String symbol = cells[1].strip();
    if (!SYMBOL.matcher(symbol).matches()) {
      throw wrong(Fault.COLUMNS, "the symbol", symbol, "is no symbol; write for instance AAPL.");
    }
    String kind = cells[2].strip();
    return new CorporateFact(date, symbol, action(kind, cells[3].strip()));
  }

  private CorporateAction action(String kind, String value) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "SPLIT" -> split(value);
      case "DIVIDEND" -> dividend(value);
      default ->
          throw wrong(
              Fault.COLUMNS, "the kind", kind, "is neither SPLIT nor DIVIDEND;" + " correct it.");
    };
  }

  private LocalDate date() {
    String text = cells[0].strip();
    if (!DATE.matcher(text).matches()) {
      throw wrong(Fault.TIME, "the date", text, "is not written as 2014-06-09; correct it.");
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1900 && date.getYear() < 2200) {
        return date;
      }
    } catch (DateTimeException _) {
      throw wrong(Fault.TIME, "the date", text, "is in no calendar; correct it.");
    }
    throw wrong(Fault.TIME, "the date", text, "lies outside the years 1900 to 2199; correct it.");
  }

  private Split split(String value) {
    Matcher ratio = RATIO.matcher(value);
    boolean sound = ratio.matches() && !ratio.group(1).equals(ratio.group(2));
    if (!sound) {
      throw wrong(
          Fault.NUMBER,
          "the split",
          value,
          "is no ratio of new shares to old ones; write 7:1 when one share becomes seven.");
    }
    return new Split(Integer.parseInt(ratio.group(1)), Integer.parseInt(ratio.group(2)));
  }

  private Dividend dividend(String value) {
    boolean sound = MONEY.matcher(value).matches() && new BigDecimal(value).signum() > 0;
    if (!sound) {
      throw wrong(
          Fault.NUMBER,
          "the dividend",
          value,
          "is no amount above zero; write for instance 0.47 for each share.");
    }
    return new Dividend(new BigDecimal(value));
  }

  private BadInput wrong(Fault fault, String what, String text, String why) {
    return lines.refusal(fault, what + " " + Finding.quoted(text) + " " + why);
  }
}
