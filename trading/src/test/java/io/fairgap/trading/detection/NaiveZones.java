package io.fairgap.trading.detection;

import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The life of one gap after the other, each by a scan of the candles that follow it.
final class NaiveZones {
  private final List<Candle> candles;
  private final GapSettings settings;
  private final int timeframe;
  private final List<Event> events = new ArrayList<>();

  NaiveZones(List<Candle> candles, GapSettings settings, int timeframe) {
    this.candles = candles;
    this.settings = settings;
    this.timeframe = timeframe;
  }

  List<Event> events() {
    return events;
  }

  /// Follows a gap with middle candle `anchor` that became known at the close of candle `known`.
  void follow(NaiveGaps.Gap gap, int anchor, int known) {
    Zone zone = new Zone(gap.bullish(), anchor, gap.lo(), gap.hi());
    int inverted = first(known + 1, candles.size(), c -> inverts(settings, gap, c));
    zone.tell(known, ZoneEvent.GAP);
    int end = Math.min(inverted + 1, candles.size());
    zone.tellFirst(ZoneEvent.TOUCHED, known + 1, end, c -> reaches(gap, c, 2 * near(gap)));
    zone.tellFirst(ZoneEvent.MIDPOINT, known + 1, end, c -> reaches(gap, c, gap.lo() + gap.hi()));
    zone.tellFirst(ZoneEvent.FILLED, known + 1, end, c -> reaches(gap, c, 2 * far(gap)));
    if (inverted < candles.size()) {
      Zone inverse = new Zone(!gap.bullish(), anchor, gap.lo(), gap.hi());
      inverse.tell(inverted, ZoneEvent.INVERTED);
      followInverse(gap, inverse, inverted);
    }
  }

  private void followInverse(NaiveGaps.Gap gap, Zone inverse, int v) {
    int invalid = first(v + 1, candles.size(), c -> isBeyondInverse(gap, c));
    int expired = settings.expiry() == 0 ? Integer.MAX_VALUE : v + settings.expiry();
    int end = Math.min(candles.size(), 1 + Math.min(invalid, expired));
    inverse.tellFirst(ZoneEvent.RETESTED, v + 1, end, c -> isBack(gap, c));
    inverse.tellFirst(
        ZoneEvent.REJECTED, v + 1, end, c -> isBack(gap, c) && isOutsideAgain(gap, c));
    if (invalid < candles.size() && invalid <= expired) {
      inverse.tell(invalid, ZoneEvent.INVALIDATED);
    } else if (expired < candles.size()) {
      inverse.tell(expired, ZoneEvent.EXPIRED);
    }
  }

  static boolean inverts(GapSettings settings, NaiveGaps.Gap gap, Candle c) {
    boolean closes = gap.bullish() ? c.close() < gap.lo() : c.close() > gap.hi();
    boolean opens = gap.bullish() ? c.open() < gap.lo() : c.open() > gap.hi();
    boolean coloured = gap.bullish() ? c.close() < c.open() : c.close() > c.open();
    return switch (settings.inversion()) {
      case CLOSE -> closes;
      case BODY -> closes && opens;
      case CLOSE_AND_COLOUR -> closes && coloured;
    };
  }

  static long near(NaiveGaps.Gap gap) {
    return gap.bullish() ? gap.hi() : gap.lo();
  }

  static long far(NaiveGaps.Gap gap) {
    return gap.bullish() ? gap.lo() : gap.hi();
  }

  static boolean reaches(NaiveGaps.Gap gap, Candle c, long twicePrice) {
    return gap.bullish() ? 2 * c.low() <= twicePrice : 2 * c.high() >= twicePrice;
  }

  /// A bearish inverse gap, once a bullish gap, is met from below.
  static boolean isBack(NaiveGaps.Gap gap, Candle c) {
    return gap.bullish() ? c.high() >= gap.lo() : c.low() <= gap.hi();
  }

  static boolean isOutsideAgain(NaiveGaps.Gap gap, Candle c) {
    return gap.bullish() ? c.close() < gap.lo() : c.close() > gap.hi();
  }

  static boolean isBeyondInverse(NaiveGaps.Gap gap, Candle c) {
    return gap.bullish() ? c.close() > gap.hi() : c.close() < gap.lo();
  }

  /// The first candle in `[from, to)` for which something holds; the number of candles for none.
  private int first(int from, int to, Predicate<Candle> holds) {
    for (int i = from; i < to; i++) {
      if (holds.test(candles.get(i))) {
        return i;
      }
    }
    return candles.size();
  }

  private final class Zone {
    private final boolean bullish;
    private final int anchor;
    private final long lo;
    private final long hi;

    Zone(boolean bullish, int anchor, long lo, long hi) {
      this.bullish = bullish;
      this.anchor = anchor;
      this.lo = lo;
      this.hi = hi;
    }

    void tell(int index, ZoneEvent event) {
      events.add(Event.zone(index, event, bullish, timeframe, anchor, lo, hi));
    }

    void tellFirst(ZoneEvent event, int from, int to, Predicate<Candle> holds) {
      int index = first(from, to, holds);
      if (index < candles.size()) {
        tell(index, event);
      }
    }
  }
}
