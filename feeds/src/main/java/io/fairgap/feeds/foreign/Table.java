package io.fairgap.feeds.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the parts of a candle stand in the rows of a table.
final class Table {
  private static final int ABSENT = -1;

  private final Format format;
  private final char delimiter;
  private final int width;
  private final int[] places = new int[Column.values().length];
  private final List<String> notes;

  /// @param width the cells of a row
  /// @param places by number from 0
  /// @param notes what was assumed or left out
  Table(Format format, char delimiter, int width, Map<Column, Integer> places, List<String> notes) {
    this.format = format;
    this.delimiter = delimiter;
    this.width = width;
    for (Column column : Column.values()) {
      this.places[column.ordinal()] = places.getOrDefault(column, ABSENT);
    }
    this.notes = notes;
  }

  /// The cells of a row without blanks and quotes around them. Between cells in quotes a delimiter
  /// counts, inside them it does not; of several spaces that are delimiters one counts.
  static List<String> cells(String row, char delimiter) {
    List<String> cells = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at <= row.length(); at++) {
      boolean ends = at == row.length() || (row.charAt(at) == delimiter && !quoted);
      if (!ends) {
        quoted ^= row.charAt(at) == '"';
        continue;
      }
      String cell = clean(row.substring(from, at));
      if (delimiter != ' ' || !cell.isEmpty()) {
        cells.add(cell);
      }
      from = at + 1;
    }
    return cells;
  }

  private static String clean(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  List<String> cells(String row) {
    return cells(row, delimiter);
  }

  /// The text of the open time: the date and the time of day with a blank between, where they stand
  /// apart.
  String time(List<String> cells) {
    int date = places[Column.DATE.ordinal()];
    String time = cells.get(places[Column.TIME.ordinal()]);
    return date == ABSENT ? time : cells.get(date) + " " + time;
  }

  /// The text of a number, or null where there is no such column.
  @Nullable String number(List<String> cells, Column column) {
    int place = places[column.ordinal()];
    return place == ABSENT ? null : cells.get(place);
  }

  Format format() {
    return format;
  }

  char delimiter() {
    return delimiter;
  }

  int width() {
    return width;
  }

  List<String> notes() {
    return notes;
  }
}
