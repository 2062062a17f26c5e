package io.fairgap.feeds.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;

/// Parses instants, where they lie in a buffer, into milliseconds since the epoch.
///
/// Taken are ISO-8601 in UTC (`2022-08-01T00:00:00Z`, also with three decimals) and plain digits,
/// whose size tells the unit: below 10^11 seconds, below 10^14 milliseconds, below 10^17
/// microseconds, which have to be whole milliseconds. Years are 1900 to 2199: beyond them a time is
/// a slip of some unit, and one such row would make everything behind it look out of order.
public final class Times {
  /// There is no such instant.
  public static final long NONE = Long.MIN_VALUE;

  /// 1900-01-01T00:00:00Z.
  public static final long EARLIEST = -2_208_988_800_000L;

  /// 2200-01-01T00:00:00Z, the first instant too late.
  public static final long TOO_LATE = 7_258_118_400_000L;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SECONDS_BELOW = 100_000_000_000L;
  private static final long MILLIS_BELOW = 100_000_000_000_000L;
  private static final long MICROS_BELOW = 100_000_000_000_000_000L;

  private long dateHead;
  private long dateTail;
  private long midnight = NONE;
  private int end;

  /// The instant that begins at `from`, or [#NONE]; [#end()] then tells where it stopped.
  ///
  /// Looks at most [Lines#SLACK] bytes ahead.
  public long read(byte[] bytes, int from) {
    long millis = bytes[from + 4] == '-' ? iso(bytes, from) : epoch(bytes, from);
    return millis >= EARLIEST && millis < TOO_LATE ? millis : NONE;
  }

  /// Where the last instant stopped: the place of the byte behind it.
  public int end() {
    return end;
  }

  private long iso(byte[] bytes, int from) {
    long day = midnight(bytes, from);
    int hour = two(bytes, from + 11);
    int minute = two(bytes, from + 14);
    int second = two(bytes, from + 17);
    boolean colons = bytes[from + 13] == ':' && bytes[from + 16] == ':';
    int fraction = bytes[from + 19] == '.' ? thousandths(bytes, from + 20) : 0;
    int zone = bytes[from + 19] == '.' ? from + 23 : from + 19;
    boolean inRange = (hour | minute | second | fraction) >= 0 && hour < 24 && minute < 60;
    if (day == NONE || !colons || !inRange || second >= 60 || bytes[zone] != 'Z') {
      return NONE;
    }
    end = zone + 1;
    return day + 1_000L * (3_600 * hour + 60 * minute + second) + fraction;
  }

  /// Most rows share their date with the row before: two comparisons instead of a calendar.
  private long midnight(byte[] bytes, int from) {
    long head = (long) EIGHT_BYTES.get(bytes, from);
    long tail = (long) EIGHT_BYTES.get(bytes, from + 3);
    if (head != dateHead || tail != dateTail || midnight == NONE) {
      midnight = date(bytes, from);
      dateHead = head;
      dateTail = tail;
    }
    return midnight;
  }

  private static long date(byte[] bytes, int from) {
    int century = two(bytes, from);
    int year = two(bytes, from + 2);
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    boolean marks = bytes[from + 4] == '-' && bytes[from + 7] == '-' && bytes[from + 10] == 'T';
    if ((century | year | month | day) < 0 || !marks) {
      return NONE;
    }
    try {
      return 1_000
          * IsoChronology.INSTANCE.epochSecond(
              100 * century + year, month, day, 0, 0, 0, ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return NONE;
    }
  }

  private static int thousandths(byte[] bytes, int at) {
    int tenths = two(bytes, at);
    int last = bytes[at + 2] - '0';
    return tenths < 0 || last < 0 || last > 9 ? -1 : 10 * tenths + last;
  }

  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
  }

  private long epoch(byte[] bytes, int from) {
    int at = from;
    long value = 0;
    for (int digit; (digit = bytes[at] - '0') >= 0 && digit <= 9; at++) {
      value = 10 * value + digit;
      if (value >= MICROS_BELOW) {
        return NONE;
      }
    }
    end = at;
    if (at == from || (value >= MILLIS_BELOW && value % 1_000 != 0)) {
      return NONE;
    }
    if (value >= MILLIS_BELOW) {
      return value / 1_000;
    }
    return value < SECONDS_BELOW ? 1_000 * value : value;
  }
}
