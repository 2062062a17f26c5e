package io.fairgap.feeds.csv;

import io.fairgap.feeds.text.Fault;
import io.fairgap.feeds.text.Finding;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.Timeframe;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Locale;

/// Whether open times follow each other as they do in a series of one timeframe.
///
/// Each lies a whole number of timeframes behind the one before, at least one, in UTC, by the
/// calendar's wall clock or by that of the file's times: daily candles that open at 17:00 New York
/// are 23 or 25 hours apart when clocks change. Where in the hour or the day candles open is left
/// to the file (stocks at 09:30), since every later one is tied to the first.
///
/// A missing candle cannot be told from a longer timeframe by one step, but by [#REPEATS] equal
/// ones in a row it can: not even a market in which half of the minutes have no trade does that.
final class TimeOrder {
  /// Equal steps, longer than the timeframe, that prove another timeframe.
  static final int REPEATS = 20;

  private final long timeframe;
  private final ZoneRules market;
  private final ZoneRules file;
  private final String unit;
  private boolean begun;
  private long last;
  private long lastRow;
  private long lastStep;
  private int repeats;

  /// @param zone in which the file's times are written
  /// @param unit what rows are counted in
  TimeOrder(Timeframe timeframe, Calendar calendar, ZoneId zone, String unit) {
    this.timeframe = timeframe.millis();
    this.market = calendar.zone().getRules();
    this.file = zone.getRules();
    this.unit = unit;
  }

  String unit() {
    return unit;
  }

  boolean mayFollow(long time) {
    long step = time - last;
    return step == timeframe || !begun || (step > 0 && isWhole(step, time));
  }

  private boolean isWhole(long step, long time) {
    if (step % timeframe == 0) {
      return true;
    }
    return isWhole(step + offset(market, time) - offset(market, last))
        || isWhole(step + offset(file, time) - offset(file, last));
  }

  private boolean isWhole(long wallStep) {
    return wallStep > 0 && wallStep % timeframe == 0;
  }

  private static long offset(ZoneRules rules, long time) {
    return 1_000L * rules.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds();
  }

  /// Takes the next open time.
  ///
  /// @return false when it proves another timeframe
  boolean follow(long time, long number) {
    long step = time - last;
    repeats = begun && step != timeframe && step == lastStep ? repeats + 1 : 1;
    lastStep = step;
    last = time;
    lastRow = number;
    begun = true;
    return repeats < REPEATS;
  }

  /// Why a time may not follow.
  Finding finding(long time) {
    String named = "the time " + Instant.ofEpochMilli(time);
    if (time == last) {
      return new Finding(Fault.DUPLICATE, named + " is that of " + unit + " " + lastRow + " again");
    }
    if (time < last) {
      return new Finding(
          Fault.DISORDER,
          named + " is before " + Instant.ofEpochMilli(last) + " in " + unit + " " + lastRow);
    }
    return new Finding(
        Fault.STEP,
        named
            + " is "
            + span(time - last)
            + " after "
            + unit
            + " "
            + lastRow
            + ", which is no multiple of the timeframe "
            + new Timeframe(timeframe));
  }

  /// Says that the last rows all are one longer step apart.
  String longerSteps() {
    return "the last "
        + REPEATS
        + " rows are "
        + span(lastStep)
        + " apart, so they are of no "
        + new Timeframe(timeframe)
        + " series; give the file's true timeframe, or split the file where it changes.";
  }

  /// Such as `1h30m`, `2m` or `0.5s`.
  private static String span(long millis) {
    return Duration.ofMillis(millis).toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
