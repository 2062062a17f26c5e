package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.Finding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a date is written, told from one of them.
///
/// With the year in front the rest is clear. With the year behind, a number above 12 tells the day;
/// without one the date is unclear, and so is every date with a year of two digits.
sealed interface WrittenDate {

  /// The pattern of the time of day behind the date; empty when there is none.
  String time();

  /// Digits since 1970.
  record Epoch(String time) implements WrittenDate {}

  /// @param pattern of the whole text
  record Plain(String pattern, String time) implements WrittenDate {}

  /// @param sentence what is unclear and what to declare
  record Unclear(String sentence, String time) implements WrittenDate {}

  Pattern EPOCH = Pattern.compile("\\d{9,17}");
  Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(\\D.*)?");
  Pattern COMPACT = Pattern.compile("(?:19|20|21)\\d{6}(\\D.*)?");
  Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2})(\\D.*)?");
  Pattern TIME =
      Pattern.compile(
          "([ T])(?:\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{3})?)?|(\\d{6})|\\d{4})"
              + "(Z|[+-]\\d{2}:?\\d{2})?");

  static WrittenDate of(String text) {
    if (EPOCH.matcher(text).matches()) {
      return new Epoch("");
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      String mark = yearFirst.group(1);
      return plain("yyyy" + mark + "M" + mark + "d", yearFirst.group(2), text);
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return plain("yyyyMMdd", compact.group(1), text);
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    return yearLast.matches() ? yearLast(yearLast, text) : unknown(text);
  }

  private static WrittenDate yearLast(Matcher date, String text) {
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(3));
    String mark = date.group(2);
    boolean wholeYear = date.group(4).length() == 4;
    String dayFirst = "d" + mark + "M" + mark + (wholeYear ? "yyyy" : "yy");
    String monthFirst = "M" + mark + "d" + mark + (wholeYear ? "yyyy" : "yy");
    if (wholeYear && (first > 12) != (second > 12)) {
      return plain(first > 12 ? dayFirst : monthFirst, date.group(5), text);
    }
    String time = timePattern(date.group(5));
    String behind = time == null ? "" : time;
    return new Unclear(
        "the date "
            + Finding.quoted(text)
            + " can be read in more than one way; say which with --date-format '"
            + (dayFirst + behind)
            + "' or --date-format '"
            + (monthFirst + behind)
            + "'.",
        behind);
  }

  private static WrittenDate plain(String date, @Nullable String behind, String text) {
    String time = timePattern(behind);
    return time == null ? unknown(text) : new Plain(date + time, time);
  }

  /// The pattern of a time of day behind a date; empty for none, null when it is no time.
  private static @Nullable String timePattern(@Nullable String text) {
    if (text == null) {
      return "";
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return null;
    }
    String clock =
        !text.contains(":") || text.indexOf(':') > 3
            ? time.group(4) == null ? "HHmm" : "HHmmss"
            : "H:mm" + (time.group(2) == null ? "" : ":ss") + (time.group(3) == null ? "" : ".SSS");
    return (time.group(1).equals("T") ? "'T'" : " ") + clock + (time.group(5) == null ? "" : "XXX");
  }

  private static WrittenDate unknown(String text) {
    return new Unclear(
        "the time "
            + Finding.quoted(text)
            + " is written in no way that is known here; declare it with --date-format, for"
            + " instance 'dd/MM/yyyy HH:mm'.",
        "");
  }
}
