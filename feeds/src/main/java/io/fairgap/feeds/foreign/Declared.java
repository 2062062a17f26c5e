package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.DatePattern;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the person who gives a file says about it; whatever is null, the file has to tell.
///
/// @param format overrides what the content looks like
/// @param columns makes the format [Format#COLUMNS]
/// @param delimiter stands between the cells of a table
/// @param dateFormat a pattern as [DatePattern] takes it
/// @param zone of times that name none; UTC otherwise
public record Declared(
    @Nullable Format format,
    @Nullable Columns columns,
    @Nullable Character delimiter,
    @Nullable String dateFormat,
    @Nullable ZoneId zone) {

  public static final Declared NOTHING = new Declared(null, null, null, null, null);

  public Declared {
    if (columns != null && format != null && format != Format.COLUMNS) {
      throw new IllegalArgumentException(
          "a file of format " + format + " has its own columns; leave out --columns or --format");
    }
    if (columns == null && format == Format.COLUMNS) {
      throw new IllegalArgumentException(
          "--format columns needs --columns; write for instance time=0,open=1,high=2,low=3,close=4");
    }
    if (dateFormat != null) {
      DatePattern.of(dateFormat);
    }
  }

  public Declared withFormat(Format declared) {
    return new Declared(declared, columns, delimiter, dateFormat, zone);
  }

  public Declared withColumns(Columns declared) {
    return new Declared(Format.COLUMNS, declared, delimiter, dateFormat, zone);
  }

  public Declared withDelimiter(char declared) {
    return new Declared(format, columns, declared, dateFormat, zone);
  }

  /// @throws IllegalArgumentException when it is no pattern; the message is a sentence
  public Declared withDateFormat(String declared) {
    return new Declared(format, columns, delimiter, declared, zone);
  }

  public Declared withZone(ZoneId declared) {
    return new Declared(format, columns, delimiter, dateFormat, declared);
  }

  /// Reads one character, or `tab`, `comma`, `semicolon`, `space` or `pipe`.
  ///
  /// @throws IllegalArgumentException when it is none of these; the message is a sentence
  public static char delimiter(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "tab", "\\t" -> '\t';
      case "comma" -> ',';
      case "semicolon" -> ';';
      case "space" -> ' ';
      case "pipe" -> '|';
      default -> {
        if (text.length() != 1 || !text.matches("[\t !-/:-@\\[-`{-~]") || text.matches("[.\"]")) {
          throw new IllegalArgumentException(
              "'" + text + "' is no delimiter; write tab, comma, semicolon, space or pipe");
        }
        yield text.charAt(0);
      }
    };
  }

  /// Reads `Europe/Athens`, `UTC` or `+02:00`.
  ///
  /// @throws IllegalArgumentException when there is no such zone; the message is a sentence
  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time zone; write for instance Europe/Athens, UTC or +02:00");
    }
  }
}
