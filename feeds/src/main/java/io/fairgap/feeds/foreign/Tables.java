package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recognises tables by their first line: a row that begins with a date, or a header's names.
final class Tables {
  private static final char[] DELIMITERS = {'\t', ';', '|', ',', ' '};

  private final Lines lines;
  private final Declared declared;
  private final String first;

  private Tables(Lines lines, Declared declared) {
    this.lines = lines;
    this.declared = declared;
    this.first = lines.line();
  }

  /// Goes on to the line behind the header, if there is one.
  ///
  /// @throws BadInput when the first line tells nothing
  static Table of(Lines lines, Declared declared) {
    Tables tables = new Tables(lines, declared);
    Columns columns = declared.columns();
    return columns == null ? tables.recognised() : tables.declared(columns);
  }

  private Table recognised() {
    Character given = declared.delimiter();
    for (char delimiter : given == null ? DELIMITERS : new char[] {given}) {
      List<String> cells = Table.cells(first, delimiter);
      Map<Column, Integer> places = DatedRow.places(cells);
      if (!places.isEmpty()) {
        Format format = declared.format();
        return new Table(
            format == null ? DatedRow.format(cells, delimiter) : format,
            delimiter,
            cells.size(),
            places,
            HeaderNames.noVolume(places));
      }
    }
    return named();
  }

  private Table named() {
    char delimiter = delimiter();
    HeaderNames names = HeaderNames.of(Table.cells(first, delimiter));
    Format format = declared.format() == null ? names.format() : declared.format();
    Map<Column, Integer> places = names.places();
    if (format == null || places.isEmpty()) {
      throw wrongHeader();
    }
    lines.skip();
    return new Table(format, delimiter, names.count(), places, names.notes());
  }

  private char delimiter() {
    Character given = declared.delimiter();
    if (given != null) {
      return given;
    }
    for (char delimiter : DELIMITERS) {
      if (first.indexOf(delimiter) >= 0) {
        return delimiter;
      }
    }
    return ',';
  }

  /// A line whose open price is a number is a row, unless a column is named.
  private Table declared(Columns columns) {
    char delimiter = delimiter();
    List<String> cells = Table.cells(first, delimiter);
    HeaderNames names = HeaderNames.of(cells);
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    boolean named = false;
    for (Map.Entry<Column, String> place : columns.places().entrySet()) {
      String name = place.getValue().toLowerCase(Locale.ROOT);
      boolean byNumber = name.matches("\\d{1,4}");
      int index = byNumber ? Integer.parseInt(name) : names.indexOf(name);
      if (index < 0 || index >= cells.size()) {
        throw noColumn(place.getValue(), byNumber, cells.size());
      }
      places.put(place.getKey(), index);
      named |= !byNumber;
    }
    boolean isRow = cells.get(places.getOrDefault(Column.OPEN, 0)).matches("\\d.*");
    if (named || !isRow) {
      lines.skip();
    }
    return new Table(Format.COLUMNS, delimiter, cells.size(), places, HeaderNames.noVolume(places));
  }

  private BadInput noColumn(String place, boolean byNumber, int count) {
    String which =
        byNumber
            ? "there is no column " + place + ", the line has " + count + " and they count from 0"
            : "there is no column "
                + Finding.quoted(place)
                + " in the header "
                + Finding.quoted(first);
    return lines.refusal(Fault.HEADER, which + "; correct --columns, or give the --delimiter.");
  }

  private BadInput wrongHeader() {
    boolean row = !first.isEmpty() && Character.isDigit(first.charAt(0));
    String ours = "time,open,high,low,close,volume";
    return lines.refusal(
        Fault.HEADER,
        row
            ? "the file begins with a row; put the header "
                + ours
                + " above it, or say which column is what with --columns."
            : "the header is "
                + Finding.quoted(first)
                + "; it has to be "
                + ours
                + ", or that of a Binance archive, of Yahoo or of MetaTrader, or say which column"
                + " is what with --columns.");
  }
}
