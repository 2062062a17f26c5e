package io.fairgap.feeds.foreign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Recognises a row without a header: a date and perhaps a time of day, in one cell or in two, then
/// open, high, low, close and perhaps a volume. A time with an offset is none: such rows are ours
/// and have lost their header.
final class DatedRow {
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}(?<mark>[-./])\\d{1,2}\\k<mark>\\d{1,4}|(19|20|21)\\d{6}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{3})?)?");
  private static final Pattern DATE_AND_CLOCK =
      Pattern.compile("(" + DATE + ")[ T](" + CLOCK + "|\\d{4}|\\d{6})");
  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");
  private static final Pattern METATRADER = Pattern.compile("\\d{4}\\.\\d{2}\\.\\d{2}");
  private static final List<Column> NUMBERS =
      List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME);

  private DatedRow() {}

  /// Where the parts of the candle stand; empty when this is no such row.
  static Map<Column, Integer> places(List<String> cells) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    boolean date = !cells.isEmpty() && DATE.matcher(cells.getFirst()).matches();
    boolean apart = date && cells.size() > 1 && CLOCK.matcher(cells.get(1)).matches();
    int open = apart ? 2 : 1;
    boolean dated =
        date || (!cells.isEmpty() && DATE_AND_CLOCK.matcher(cells.getFirst()).matches());
    if (!dated || !fourNumbers(cells, open)) {
      return places;
    }
    if (apart) {
      places.put(Column.DATE, 0);
    }
    places.put(Column.TIME, open - 1);
    for (int i = 0; i < NUMBERS.size() && open + i < cells.size(); i++) {
      places.put(NUMBERS.get(i), open + i);
    }
    return places;
  }

  private static boolean fourNumbers(List<String> cells, int from) {
    return cells.size() >= from + 4
        && cells.subList(from, from + 4).stream().allMatch(cell -> NUMBER.matcher(cell).matches());
  }

  /// MetaTrader's own rows are `2024.01.02,00:00,…`; Forex Strategy Builder takes those and others.
  static Format format(List<String> cells, char delimiter) {
    boolean points = METATRADER.matcher(cells.getFirst()).matches();
    return points && delimiter == ',' ? Format.METATRADER : Format.FOREXSB;
  }
}
