package io.fairgap.trading.performance;

import io.fairgap.trading.performance.EquityCurve.DayClose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers an [EquityCurve] candle by candle, in constant time and without allocating but for one
/// entry a day.
///
/// A candle that closes at midnight UTC belongs to the day that ends there. Owned by one thread.
public final class DailyEquity {
  private static final long DAY = 86_400_000;
  private static final int DAYS_AT_FIRST = 1024;

  private final long startedAt;
  private final double startEquity;
  private final Underwater underwater;

  /// The days so far; the last one's close is `lastEquity` until the day is over.
  private long[] epochDays;

  private double[] closes;
  private int size;
  private long dayEnd = Long.MIN_VALUE;

  private long lastAt;
  private double lastEquity;
  private long candles;
  private long exposed;

  private DailyEquity(EquityCurve curve) {
    startedAt = curve.startedAt();
    startEquity = curve.startEquity();
    underwater = new Underwater(curve.underwater());
    size = curve.days().size();
    epochDays = Arrays.copyOf(epochDays(curve), size + DAYS_AT_FIRST);
    closes = Arrays.copyOf(closes(curve), size + DAYS_AT_FIRST);
    lastAt = curve.lastAt();
    lastEquity = curve.endEquity();
    candles = curve.candles();
    exposed = curve.exposed();
    if (size > 0) {
      dayEnd = (epochDays[size - 1] + 1) * DAY;
    }
  }

  /// A run that begins at `startedAt` with `startEquity`, which is its first peak.
  public static DailyEquity startingWith(double startEquity, long startedAt) {
    return restoredFrom(
        new EquityCurve(
            startedAt,
            startEquity,
            List.of(),
            startedAt,
            0,
            0,
            UnderwaterState.from(startEquity, startedAt)));
  }

  /// A run that goes on where [#curve] was taken, with the same bits as if it had never stopped.
  public static DailyEquity restoredFrom(EquityCurve curve) {
    return new DailyEquity(curve);
  }

  /// Takes the equity at a candle's close.
  ///
  /// @param closeTime milliseconds since the epoch, later than the last
  /// @param equity at the close, in account currency; may be zero or below
  /// @param holding whether a position was held during the candle
  public void feed(long closeTime, double equity, boolean holding) {
    if (closeTime <= lastAt || !Double.isFinite(equity)) {
      throw unfit(closeTime, equity);
    }
    if (closeTime > dayEnd) {
      openDay(closeTime);
    }
    lastAt = closeTime;
    lastEquity = equity;
    candles++;
    if (holding) {
      exposed++;
    }
    underwater.feed(closeTime, equity);
  }

  private void openDay(long closeTime) {
    if (size == closes.length) {
      epochDays = Arrays.copyOf(epochDays, 2 * size);
      closes = Arrays.copyOf(closes, 2 * size);
    }
    if (size > 0) {
      closes[size - 1] = lastEquity;
    }
    long epochDay = Math.floorDiv(closeTime - 1, DAY);
    epochDays[size++] = epochDay;
    dayEnd = (epochDay + 1) * DAY;
  }

  /// What has been gathered so far, as a value.
  public EquityCurve curve() {
    List<DayClose> days = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      days.add(new DayClose(epochDays[i], i == size - 1 ? lastEquity : closes[i]));
    }
    return new EquityCurve(
        startedAt, startEquity, days, lastAt, candles, exposed, underwater.save());
  }

  private IllegalArgumentException unfit(long closeTime, double equity) {
    return new IllegalArgumentException(
        "equity is a finite number at a later time than "
            + lastAt
            + ", not "
            + equity
            + " at "
            + closeTime);
  }

  private static long[] epochDays(EquityCurve curve) {
    return curve.days().stream().mapToLong(DayClose::epochDay).toArray();
  }

  private static double[] closes(EquityCurve curve) {
    return curve.days().stream().mapToDouble(DayClose::equity).toArray();
  }
}
