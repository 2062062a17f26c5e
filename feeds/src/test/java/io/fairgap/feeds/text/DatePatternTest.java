package io.fairgap.feeds.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DatePatternTest {
  private static final List<String> PATTERNS =
      List.of(
          "dd/MM/yyyy HH:mm:ss",
          "M/d/yyyy H:m:s",
          "yyyyMMdd HHmmss",
          "yyyy-MM-dd'T'HH:mm:ss",
          "dd MMM yyyy, hh:mm:ss a");

  @Property(tries = 500)
  void datesAreReadAsJavaWritesThem(
      @ForAll @LongRange(min = -2_000_000_000L, max = 7_000_000_000L) long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    for (String pattern : PATTERNS) {
      String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);

      assertThat(DatePattern.of(pattern).read(text)).as(text).isEqualTo(1_000 * second);
    }
  }

  @Property(tries = 500)
  void anyTextIsATimeOrNone(@ForAll String text) {
    for (String pattern : PATTERNS) {
      assertThat(DatePattern.of(pattern).read(text)).isEqualTo(DatePattern.NONE);
    }
  }

  @Property(tries = 500)
  void anyPatternIsTakenOrRefusedInASentence(@ForAll String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatePattern.of(pattern))
        .withMessageEndingWith("; write for instance dd/MM/yyyy HH:mm");
  }

  @Test
  void offsetsNeedNoZone() {
    DatePattern pattern = DatePattern.of("yyyy-MM-dd HH:mm:ss.SSSXXX");
    long expected = Instant.parse("2024-01-02T05:00:00.250Z").toEpochMilli();

    assertThat(pattern.hasOffset()).isTrue();
    assertThat(pattern.read("2024-01-02 00:00:00.250-05:00")).isEqualTo(expected);
    assertThat(pattern.read("2024-01-02 10:30:00.250+0530")).isEqualTo(expected);
    assertThat(pattern.read("2024-01-02 05:00:00.250Z")).isEqualTo(expected);
    assertThat(pattern.read("2024-01-02 05:00:00.250")).isEqualTo(DatePattern.NONE);
  }

  @Test
  void yearsOfTwoDigitsLieAroundTheTurnOfTheCentury() {
    DatePattern pattern = DatePattern.of("dd.MM.yy");

    assertThat(Instant.ofEpochMilli(pattern.read("01.02.69"))).isEqualTo("2069-02-01T00:00:00Z");
    assertThat(Instant.ofEpochMilli(pattern.read("01.02.70"))).isEqualTo("1970-02-01T00:00:00Z");
  }

  @Test
  void whatIsInNoCalendarIsTold() {
    DatePattern pattern = DatePattern.of("yyyy-MM-dd hh:mm a");

    assertThat(pattern.read("2023-02-29 01:00 am")).isEqualTo(DatePattern.NOWHERE);
    assertThat(pattern.read("2023-02-28 13:00 pm")).isEqualTo(DatePattern.NOWHERE);
    assertThat(pattern.read("2023-02-28 11:60 PM")).isEqualTo(DatePattern.NOWHERE);
    assertThat(Instant.ofEpochMilli(pattern.read("2023-02-28 12:30 AM")))
        .isEqualTo("2023-02-28T00:30:00Z");
  }

  @Test
  void aPatternNamesADayOnce() {
    for (String pattern :
        List.of("HH:mm", "dd/MM", "dd/MM/yyyy yyyy", "qq/MM/yyyy", "hh dd/MM/yyyy")) {
      assertThatIllegalArgumentException().isThrownBy(() -> DatePattern.of(pattern));
    }
  }
}
