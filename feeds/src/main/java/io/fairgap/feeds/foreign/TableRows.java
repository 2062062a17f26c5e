package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import io.fairgap.feeds.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rows of a table, a line each. Blank lines are allowed at the end of the file only.
final class TableRows implements Rows {
  private static final Column[] NUMBERS = {
    Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME
  };
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");

  private final Lines lines;
  private final Table table;
  private final Declared declared;
  private final long timeframe;
  private @Nullable OpenTimes times;
  private long blankLine;

  /// @param timeframe in milliseconds, 0 when it is not known
  TableRows(Lines lines, Table table, Declared declared, long timeframe) {
    this.lines = lines;
    this.table = table;
    this.declared = declared;
    this.timeframe = timeframe;
  }

  @Override
  public @Nullable Row next() {
    while (lines.more()) {
      String row = lines.line();
      long number = lines.number();
      if (!row.isBlank()) {
        return blankLine > 0 ? blank() : row(row, number);
      }
      blankLine = blankLine > 0 ? blankLine : number;
      lines.skip();
    }
    return null;
  }

  private Row blank() {
    long line = blankLine;
    blankLine = 0;
    return new Row.Bad(
        line, line, new Finding(Fault.BLANK, "the line is blank but rows follow it"));
  }

  private Row row(String row, long line) {
    lines.skip();
    Finding strange = Finding.strange(row, table.delimiter());
    if (strange != null) {
      return new Row.Bad(line, line, strange);
    }
    List<String> cells = table.cells(row);
    if (cells.size() != table.width()) {
      return new Row.Bad(line, line, Finding.columns(cells.size(), table.width()));
    }
    return timed(cells, line);
  }

  private Row timed(List<String> cells, long line) {
    String text = table.time(cells);
    if (times == null) {
      times = OpenTimes.of(text, declared, timeframe, lines, line);
    }
    long time = times.read(text);
    Finding finding = time == Times.NONE ? times.finding() : null;
    StringBuilder numbers = new StringBuilder(64);
    for (Column column : NUMBERS) {
      String number = number(table.number(cells, column));
      numbers.append(',').append(number);
      if (finding == null && number.indexOf(',') >= 0) {
        finding =
            new Finding(
                Fault.NUMBER,
                "the "
                    + column
                    + " "
                    + Finding.quoted(number)
                    + " has a comma, where decimals have a point");
      }
    }
    return finding == null
        ? new Row.Timed(line, line, time, numbers.toString())
        : new Row.Bad(line, line, finding);
  }

  /// Forex Strategy Builder takes decimals with a comma too; elsewhere a comma might mean
  /// thousands.
  private String number(@Nullable String cell) {
    if (cell == null) {
      return "0";
    }
    boolean comma = table.format() == Format.FOREXSB && DECIMAL_COMMA.matcher(cell).matches();
    return comma ? cell.replace(',', '.') : cell;
  }

  @Override
  public Format format() {
    return table.format();
  }

  @Override
  public String unit() {
    return "line";
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(table.notes());
    if (times != null && times.assumesUtc()) {
      notes.add("its times name no zone and are taken as UTC; declare theirs with --time-zone");
    }
    return List.copyOf(notes);
  }
}
