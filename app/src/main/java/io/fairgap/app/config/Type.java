package io.fairgap.app.config;

import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the text of a setting is read and written, and which values it may take.
///
/// @param <T> what the program gets
public sealed interface Type<T> {
  /// The value that the text says; empty when it says none, or one out of range.
  Optional<T> read(String text);

  /// The canonical text: [#read] gives the value back, and equal values have equal texts.
  String write(T value);

  /// What a right value is, as it follows "is": `a number from 0 to 1`.
  String words();

  /// An exact decimal number.
  ///
  /// @param least the least value
  /// @param open whether `least` itself is out of range
  /// @param most the greatest value
  record Decimal(BigDecimal least, boolean open, BigDecimal most) implements Type<BigDecimal> {
    private static final Pattern NUMBER =
        Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST = 60;
    private static final int MOST_DECIMALS = 18;

    static Decimal between(String least, String most) {
      return new Decimal(new BigDecimal(least), false, new BigDecimal(most));
    }

    static Decimal above(String least, String most) {
      return new Decimal(new BigDecimal(least), true, new BigDecimal(most));
    }

    @Override
    public Optional<BigDecimal> read(String text) {
      if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
        return Optional.empty();
      }
      BigDecimal value = new BigDecimal(text).stripTrailingZeros();
      return value.scale() <= MOST_DECIMALS && holds(value) ? Optional.of(value) : Optional.empty();
    }

    private boolean holds(BigDecimal value) {
      int above = value.compareTo(least);
      return (open ? above > 0 : above >= 0) && value.compareTo(most) <= 0;
    }

    @Override
    public String write(BigDecimal value) {
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public String words() {
      return open
          ? "a number above " + write(least) + ", at most " + write(most)
          : "a number from " + write(least) + " to " + write(most);
    }
  }

  /// A whole number, both ends of the range included.
  record Whole(int least, int most) implements Type<Integer> {
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,9}");

    @Override
    public Optional<Integer> read(String text) {
      return DIGITS.matcher(text).matches()
          ? Optional.of(Integer.valueOf(text)).filter(value -> least <= value && value <= most)
          : Optional.empty();
    }

    @Override
    public String write(Integer value) {
      return value.toString();
    }

    @Override
    public String words() {
      return "a whole number from " + least + " to " + most;
    }
  }

  /// Yes or no.
  record Switch() implements Type<Boolean> {
    @Override
    public Optional<Boolean> read(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on" -> Optional.of(true);
        case "false", "no", "off" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    @Override
    public String write(Boolean value) {
      return value.toString();
    }

    @Override
    public String words() {
      return "true or false";
    }
  }

  /// One of an enum's names, read in any case.
  ///
  /// @param lowerCase whether the names are shown in lower case
  record Choice<E extends Enum<E>>(Class<E> type, boolean lowerCase) implements Type<E> {
    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
      return new Choice<>(type, false);
    }

    @Override
    public Optional<E> read(String text) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.name().equalsIgnoreCase(text))
          .findFirst();
    }

    @Override
    public String write(E value) {
      return lowerCase ? value.name().toLowerCase(Locale.ROOT) : value.name();
    }

    @Override
    public String words() {
      return Arrays.stream(type.getEnumConstants())
          .map(this::write)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
  }

  /// Something with a spelling of its own, such as a URL.
  ///
  /// @param reader the value that a text spells; empty when it spells none
  record Spelled<T>(String words, Function<String, Optional<T>> reader, Function<T, String> writer)
      implements Type<T> {
    @Override
    public Optional<T> read(String text) {
      return reader.apply(text);
    }

    @Override
    public String write(T value) {
      return writer.apply(value);
    }
  }

  /// A span of time such as `250ms`, `90s`, `5m`, `1h` or `21d`.
  record Elapsed(Duration most) implements Type<Duration> {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    @Override
    public Optional<Duration> read(String text) {
      var span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
      if (!span.matches()) {
        return Optional.empty();
      }
      Duration value = Unit.named(span.group(2)).length.multipliedBy(Long.parseLong(span.group(1)));
      return value.compareTo(most) <= 0 ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String write(Duration value) {
      Unit unit = value.isZero() ? Unit.MS : Unit.largestIn(value);
      return value.dividedBy(unit.length) + unit.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String words() {
      return "a time such as 250ms, 30s, 5m, 1h or 5d, at most " + write(most);
    }

    private enum Unit {
      D(Duration.ofDays(1)),
      H(Duration.ofHours(1)),
      M(Duration.ofMinutes(1)),
      S(Duration.ofSeconds(1)),
      MS(Duration.ofMillis(1));

      private final Duration length;

      Unit(Duration length) {
        this.length = length;
      }

      static Unit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
      }

      static Unit largestIn(Duration value) {
        return Arrays.stream(values())
            .filter(unit -> value.toMillis() % unit.length.toMillis() == 0)
            .findFirst()
            .orElseThrow();
      }
    }
  }

  /// The length of a candle.
  record Frame() implements Type<Timeframe> {
    @Override
    public Optional<Timeframe> read(String text) {
      try {
        return Optional.of(Timeframe.parse(text));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }

    @Override
    public String write(Timeframe value) {
      return value.toString();
    }

    @Override
    public String words() {
      return "a timeframe from 1s to 1d such as 5m or 4h";
    }
  }

  /// Some values of one type, each once; their order means nothing, so they are kept sorted.
  record Some<T extends Comparable<? super T>>(Type<T> each, String name, int least)
      implements Type<List<T>> {
    private static final int LONGEST = 1_000;

    @Override
    public Optional<List<T>> read(String text) {
      String inner = text.startsWith("[") && text.endsWith("]") ? between(text) : text;
      if (inner.isBlank() || inner.length() > LONGEST) {
        return inner.isBlank() && least == 0 ? Optional.of(List.of()) : Optional.empty();
      }
      List<String> parts = Arrays.asList(inner.split(",", -1));
      List<T> values =
          parts.stream().flatMap(part -> each.read(part.strip()).stream()).sorted().toList();
      return values.size() == parts.size() && values.stream().distinct().count() == parts.size()
          ? Optional.of(values)
          : Optional.empty();
    }

    private static String between(String text) {
      return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
    }

    @Override
    public String write(List<T> values) {
      return values.stream().map(each::write).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String words() {
      return "a list of " + name + ", each once: every item is " + each.words();
    }
  }
}
