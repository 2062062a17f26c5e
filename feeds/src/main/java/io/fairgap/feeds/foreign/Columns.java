package io.fairgap.feeds.foreign;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which column of a table is what.
///
/// @param places the header's name of a column in any case, or its number from 0
public record Columns(Map<Column, String> places) {
  private static final Set<Column> NEEDED =
      EnumSet.of(Column.TIME, Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE);

  public Columns {
    if (!places.keySet().containsAll(NEEDED)) {
      Set<Column> missing = EnumSet.copyOf(NEEDED);
      missing.removeAll(places.keySet());
      throw refusal("the columns lack " + missing.iterator().next());
    }
    places = Collections.unmodifiableMap(new EnumMap<>(places));
  }

  /// Reads `time=0,open=1,high=2,low=3,close=4,volume=5` or names such as `time=Date`; a `date`
  /// beside the `time` is joined with it.
  ///
  /// @throws IllegalArgumentException when it is none of these; the message is a sentence
  public static Columns parse(String text) {
    Map<Column, String> places = new EnumMap<>(Column.class);
    for (String part : text.split(",", -1)) {
      String[] sides = part.split("=", 2);
      if (sides.length != 2 || sides[1].isBlank()) {
        throw refusal("'" + part.strip() + "' says no column");
      }
      if (places.put(column(sides[0]), sides[1].strip()) != null) {
        throw refusal("'" + sides[0].strip() + "' stands there twice");
      }
    }
    return new Columns(places);
  }

  private static Column column(String name) {
    return Arrays.stream(Column.values())
        .filter(column -> column.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> refusal("'" + name.strip() + "' is no part of a candle"));
  }

  private static IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(
        why + "; write for instance time=0,open=1,high=2,low=3,close=4,volume=5");
  }
}
