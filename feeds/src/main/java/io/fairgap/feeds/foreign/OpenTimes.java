package io.fairgap.feeds.foreign;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.feeds.text.DatePattern;
import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.feeds.text.Lines;
import io.fairgap.feeds.text.LocalClock;
import io.fairgap.feeds.text.Times;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the open times of one file, which are all written in the same way.
final class OpenTimes {
  private final @Nullable DatePattern pattern;
  private final ZoneId zone;
  private final LocalClock clock;
  private final boolean assumesUtc;
  private final Times epochs = new Times();
  private @Nullable Finding finding;

  /// @param pattern null for epochs
  /// @param timeframe in milliseconds, 0 when it is not known
  OpenTimes(@Nullable DatePattern pattern, @Nullable ZoneId declared, long timeframe) {
    this.pattern = pattern;
    this.zone = declared == null ? ZoneOffset.UTC : declared;
    this.clock = new LocalClock(zone, timeframe);
    this.assumesUtc = declared == null && pattern != null && !pattern.hasOffset();
  }

  /// Learns from the first row how times are written, unless that is declared.
  ///
  /// @throws BadInput when it can be read in two ways, or in none
  static OpenTimes of(String first, Declared declared, long timeframe, Lines lines, long line) {
    WrittenDate written = WrittenDate.of(first);
    String format = declared.dateFormat();
    if (format != null) {
      DatePattern pattern = DatePattern.of(format);
      // A format of the date alone is joined by the time of day that the first row shows.
      return new OpenTimes(
          pattern.hasTime() ? pattern : DatePattern.of(format + written.time()),
          declared.zone(),
          timeframe);
    }
    return switch (written) {
      case WrittenDate.Epoch _ -> new OpenTimes(null, declared.zone(), timeframe);
      case WrittenDate.Plain(var pattern, _) ->
          new OpenTimes(DatePattern.of(pattern), declared.zone(), timeframe);
      case WrittenDate.Unclear(var sentence, _) -> throw lines.refusal(Fault.TIME, line, sentence);
    };
  }

  /// The instant in milliseconds, or [Times#NONE], and then [#finding()] says why.
  long read(String text) {
    finding = null;
    long time = pattern == null ? epoch(text) : dated(pattern, text);
    if (finding == null && (time < Times.EARLIEST || time >= Times.TOO_LATE)) {
      finding = finding(text, " lies outside the years 1900 to 2199");
    }
    return finding == null ? time : Times.NONE;
  }

  private long epoch(String text) {
    byte[] cell = text.getBytes(StandardCharsets.ISO_8859_1);
    long time = epochs.read(Arrays.copyOf(cell, cell.length + Lines.SLACK), 0);
    if (time == Times.NONE || epochs.end() != cell.length) {
      finding = finding(text, " is no epoch of the years 1900 to 2199 in whole milliseconds");
    }
    return time;
  }

  private long dated(DatePattern written, String text) {
    long local = written.read(text);
    if (local == DatePattern.NONE) {
      finding = finding(text, " is not written as " + written);
    } else if (local == DatePattern.NOWHERE) {
      finding = finding(text, " is in no calendar");
    }
    if (finding != null || written.hasOffset()) {
      return local;
    }
    if (local < Times.EARLIEST || local >= Times.TOO_LATE) {
      return local;
    }
    long time = clock.utc(local);
    if (time == LocalClock.NEVER) {
      finding = finding(text, " does not exist in " + zone + ", where clocks skip it");
    } else if (time == LocalClock.TWICE) {
      finding =
          finding(
              text,
              " comes twice in " + zone + ", and the row before does not tell which one it is");
    }
    return time;
  }

  private static Finding finding(String text, String what) {
    return new Finding(Fault.TIME, "the time " + Finding.quoted(text) + what);
  }

  /// What was wrong with the last text, if anything.
  @Nullable Finding finding() {
    return finding;
  }

  /// Whether nothing tells the time zone.
  boolean assumesUtc() {
    return assumesUtc;
  }
}
