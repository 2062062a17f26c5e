package io.fairgap.feeds.text;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A way in which dates are written, such as `dd/MM/yyyy HH:mm`.
///
/// The letters are those of `java.time`: `yyyy` or `yy` (1970 to 2069), `MM` or `MMM` (Jan), `dd`,
/// `HH`, `hh` with `a`, `mm`, `ss`, `SSS`, `XXX` for an offset; one letter alone takes one digit or
/// two. Text in single quotes and everything but letters stands for itself. Own, because
/// `DateTimeFormatter` takes microseconds and an object or ten a row.
public final class DatePattern {
  /// The text is not written that way.
  public static final long NONE = Long.MIN_VALUE;

  /// It is, but there is no such day or hour.
  public static final long NOWHERE = Long.MIN_VALUE + 1;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 64;

  private final String pattern;
  private final List<Part> parts;
  private final Set<Unit> units = EnumSet.noneOf(Unit.class);
  private final int[] values = new int[Unit.values().length];

  private DatePattern(String pattern) {
    this.pattern = pattern;
    this.parts = parts(pattern);
    for (Part part : parts) {
      if (part instanceof Field field && !units.add(field.unit)) {
        throw refusal("it names the " + field.unit.name + " twice");
      }
    }
    if (!units.containsAll(EnumSet.of(Unit.YEAR, Unit.MONTH, Unit.DAY))) {
      throw refusal("it needs year, month and day");
    }
    if (units.contains(Unit.HALF) != units.contains(Unit.HALF_HOUR)) {
      throw refusal("hh and a belong together");
    }
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException when it is none; the message is a sentence
  public static DatePattern of(String pattern) {
    return new DatePattern(pattern);
  }

  private enum Unit {
    YEAR("year"),
    MONTH("month"),
    DAY("day"),
    HOUR("hour"),
    HALF_HOUR("hour of the half day"),
    HALF("half of the day"),
    MINUTE("minute"),
    SECOND("second"),
    MILLI("millisecond"),
    OFFSET("offset");

    private final String name;

    Unit(String name) {
      this.name = name;
    }
  }

  private sealed interface Part permits Field, Literal {}

  /// @param letters how many there are, which says how it is written
  private record Field(Unit unit, int letters) implements Part {}

  private record Literal(char symbol) implements Part {}

  private List<Part> parts(String text) {
    if (text.length() > LONGEST || !text.matches("[ -~]*")) {
      throw refusal("it has at most 64 plain characters");
    }
    List<Part> found = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      if (symbol == '\'') {
        quoted = !quoted;
      } else if (quoted || !Character.isLetter(symbol)) {
        found.add(new Literal(symbol));
      } else {
        int letters = 1;
        while (i + 1 < text.length() && text.charAt(i + 1) == symbol) {
          letters++;
          i++;
        }
        found.add(field(symbol, letters));
      }
    }
    return List.copyOf(found);
  }

  private Field field(char letter, int letters) {
    Unit unit =
        switch (letter) {
          case 'y', 'u' -> letters == 2 || letters == 4 ? Unit.YEAR : null;
          case 'M' -> letters <= 3 ? Unit.MONTH : null;
          case 'd' -> letters <= 2 ? Unit.DAY : null;
          case 'H' -> letters <= 2 ? Unit.HOUR : null;
          case 'h' -> letters <= 2 ? Unit.HALF_HOUR : null;
          case 'a' -> letters == 1 ? Unit.HALF : null;
          case 'm' -> letters <= 2 ? Unit.MINUTE : null;
          case 's' -> letters <= 2 ? Unit.SECOND : null;
          case 'S' -> letters == 3 ? Unit.MILLI : null;
          case 'X' -> letters == 3 ? Unit.OFFSET : null;
          default -> null;
        };
    if (unit == null) {
      throw refusal("'" + String.valueOf(letter).repeat(letters) + "' stands for nothing");
    }
    return new Field(unit, letters);
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(
        "'" + pattern + "' is no date format: " + why + "; write for instance dd/MM/yyyy HH:mm");
  }

  /// Whether it tells the hour.
  public boolean hasTime() {
    return units.contains(Unit.HOUR) || units.contains(Unit.HALF_HOUR);
  }

  /// Whether it tells the offset from UTC, so that no time zone is asked for.
  public boolean hasOffset() {
    return units.contains(Unit.OFFSET);
  }

  /// What the text says, as milliseconds since the epoch of the clock on the wall, or, with an
  /// offset, since the epoch; [#NONE] or [#NOWHERE] when it says nothing.
  public long read(String text) {
    Arrays.fill(values, 0);
    int at = 0;
    for (Part part : parts) {
      at =
          switch (part) {
            case Literal(char symbol) ->
                at < text.length() && text.charAt(at) == symbol ? at + 1 : -1;
            case Field field -> read(field, text, at);
          };
      if (at < 0) {
        return NONE;
      }
    }
    return at == text.length() ? millis() : NONE;
  }

  private int read(Field field, String text, int at) {
    return switch (field.unit) {
      case YEAR -> digits(field, text, at, field.letters, field.letters);
      case MILLI -> digits(field, text, at, 3, 3);
      case OFFSET -> offset(text, at);
      case HALF -> name(field, List.of("am", "pm"), text, at, 0);
      case MONTH ->
          field.letters == 3
              ? name(field, MONTHS, text, at, 1)
              : digits(field, text, at, field.letters, 2);
      case DAY, HOUR, HALF_HOUR, MINUTE, SECOND -> digits(field, text, at, field.letters, 2);
    };
  }

  private int digits(Field field, String text, int from, int least, int most) {
    int at = from;
    int value = 0;
    while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
      value = 10 * value + text.charAt(at++) - '0';
    }
    boolean shortYear = field.unit == Unit.YEAR && most == 2;
    values[field.unit.ordinal()] = shortYear ? value + (value < 70 ? 2000 : 1900) : value;
    return at - from < least ? -1 : at;
  }

  private int name(Field field, List<String> names, String text, int at, int first) {
    int end = at + names.getFirst().length();
    int index =
        end > text.length() ? -1 : names.indexOf(text.substring(at, end).toLowerCase(Locale.ROOT));
    values[field.unit.ordinal()] = index + first;
    return index < 0 ? -1 : end;
  }

  /// `Z`, `+02:00` or `+0200`, kept in minutes.
  private int offset(String text, int at) {
    if (at < text.length() && text.charAt(at) == 'Z') {
      return at + 1;
    }
    int colon = at + 3 < text.length() && text.charAt(at + 3) == ':' ? 1 : 0;
    int end = at + 5 + colon;
    if (end > text.length() || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
      return -1;
    }
    String digits = text.substring(at + 1, at + 3) + text.substring(end - 2, end);
    if (!digits.chars().allMatch(c -> isDigit((char) c))) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    int minutes = 60 * (number / 100) + number % 100;
    values[Unit.OFFSET.ordinal()] = text.charAt(at) == '-' ? -minutes : minutes;
    return end;
  }

  private static boolean isDigit(char symbol) {
    return symbol >= '0' && symbol <= '9';
  }

  private long millis() {
    boolean halved = units.contains(Unit.HALF);
    int half = value(Unit.HALF_HOUR);
    int hour = halved ? half % 12 + 12 * value(Unit.HALF) : value(Unit.HOUR);
    boolean sound = !halved || (half >= 1 && half <= 12);
    if (!sound || hour > 23 || value(Unit.MINUTE) > 59 || value(Unit.SECOND) > 59) {
      return NOWHERE;
    }
    try {
      long seconds =
          IsoChronology.INSTANCE.epochSecond(
              value(Unit.YEAR),
              value(Unit.MONTH),
              value(Unit.DAY),
              hour,
              value(Unit.MINUTE),
              value(Unit.SECOND),
              ZoneOffset.UTC);
      return 1_000 * (seconds - 60L * value(Unit.OFFSET)) + value(Unit.MILLI);
    } catch (DateTimeException _) {
      return NOWHERE;
    }
  }

  private int value(Unit unit) {
    return values[unit.ordinal()];
  }

  /// The pattern as it was given.
  @Override
  public String toString() {
    return pattern;
  }
}
