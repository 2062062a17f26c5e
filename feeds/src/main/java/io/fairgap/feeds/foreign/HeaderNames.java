package io.fairgap.feeds.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names in the header of a table, in lower case and without the angles of MetaTrader.
final class HeaderNames {
  private static final Set<String> YAHOO =
      Set.of(
          "date",
          "open",
          "high",
          "low",
          "close",
          "adj close",
          "volume",
          "dividends",
          "stock splits",
          "capital gains");
  private static final List<String> TICK_VOLUME = List.of("tickvol", "tick_volume", "tick volume");
  private static final List<String> VOLUME = List.of("volume", "vol");
  private static final List<String> TIME = List.of("time", "datetime", "timestamp", "date");
  private static final List<Column> PRICES =
      List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE);

  private final List<String> names;
  private final boolean angles;

  private HeaderNames(List<String> names, boolean angles) {
    this.names = names;
    this.angles = angles;
  }

  static HeaderNames of(List<String> cells) {
    List<String> names =
        cells.stream()
            .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("^<(.*)>$", "$1"))
            .toList();
    return new HeaderNames(names, !cells.isEmpty() && cells.getFirst().startsWith("<"));
  }

  int count() {
    return names.size();
  }

  int indexOf(String name) {
    return names.indexOf(name);
  }

  /// The first of the names that is there.
  private int indexOf(List<String> anyOf) {
    return anyOf.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  @Nullable Format format() {
    if (angles || indexOf(TICK_VOLUME) >= 0) {
      return Format.METATRADER;
    }
    return YAHOO.containsAll(names) && names.contains("date") ? Format.YAHOO : null;
  }

  /// Where the parts of the candle stand; empty when a time or a price is missing. A file that has
  /// both takes the number of ticks for its volume, since for currencies the other one is 0.
  Map<Column, Integer> places() {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column price : PRICES) {
      put(places, price, indexOf(price.toString()));
    }
    int time = indexOf(TIME);
    int date = indexOf("date");
    put(places, Column.TIME, time);
    put(places, Column.DATE, date == time ? -1 : date);
    boolean whole = time >= 0 && places.keySet().containsAll(PRICES);
    int ticks = indexOf(TICK_VOLUME);
    put(places, Column.VOLUME, ticks >= 0 ? ticks : indexOf(VOLUME));
    return whole ? places : Map.of();
  }

  private static void put(Map<Column, Integer> places, Column column, int place) {
    if (place >= 0) {
      places.put(column, place);
    }
  }

  /// What is left out or assumed.
  List<String> notes() {
    List<String> notes = new ArrayList<>(noVolume(places()));
    if (names.contains("adj close")) {
      notes.add("its adjusted close is left out, prices are those of the other columns");
    }
    if (indexOf(TICK_VOLUME) >= 0) {
      notes.add("its volume is the number of ticks; take another column with --columns");
    }
    return List.copyOf(notes);
  }

  static List<String> noVolume(Map<Column, Integer> places) {
    return places.containsKey(Column.VOLUME)
        ? List.of()
        : List.of("it has no column of volumes, so they are 0");
  }
}
