package io.fairgap.trading.detection;

import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import org.jspecify.annotations.Nullable;

/// Finds fair value gaps in the candles of one timeframe: at t, the candles t−2 and t do not
/// overlap.
///
/// Bullish: the low of t lies above the high of t−2, and the zone is between them; bearish
/// mirrored. Equal prices are no gap. After [#onCandle] the gap of that candle, if any, stands in
/// the accessors.
public final class FairValueGaps implements Stateful {
  private static final int BODIES = 20;
  private static final int NEIGHBOURS_NUMERATOR = 3; // more than 1.5 timeframes between neighbours
  private static final int NEIGHBOURS_DENOMINATOR = 2;

  private final GapSettings settings;
  private final Atr atr;
  private final long timeframe;
  private long bodySum;
  private @Nullable Direction direction;
  private long lo;
  private long hi;
  private boolean significant;
  private boolean sessionGap;

  /// @param atr of the same candles, brought up to date before this detector is called
  /// @param timeframe length of a candle in milliseconds
  public FairValueGaps(GapSettings settings, Atr atr, long timeframe) {
    this.settings = settings;
    this.atr = atr;
    this.timeframe = timeframe;
  }

  /// How many candles before the last one it looks at.
  public static int lookBack() {
    return BODIES;
  }

  /// Looks at the last candle with its two predecessors.
  public void onCandle(Bars bars) {
    int t = bars.last();
    bodySum += bars.body(t);
    if (t >= BODIES) {
      bodySum -= bars.body(t - BODIES);
    }
    direction = null;
    if (t < 2) {
      return;
    }
    if (bars.low(t) > bars.high(t - 2)) {
      found(bars, Direction.BULLISH, bars.high(t - 2), bars.low(t));
    } else if (bars.high(t) < bars.low(t - 2)) {
      found(bars, Direction.BEARISH, bars.high(t), bars.low(t - 2));
    }
  }

  /// The candles were adjusted.
  void adjust(Bars bars) {
    bodySum = 0;
    for (int i = Math.max(0, bars.last() - BODIES + 1); i <= bars.last(); i++) {
      bodySum += bars.body(i);
    }
  }

  private void found(Bars bars, Direction way, long bottom, long top) {
    int t = bars.last();
    if (!middleAgrees(bars, way)) {
      return;
    }
    direction = way;
    lo = bottom;
    hi = top;
    significant = isSignificant(top - bottom, Math.min(t + 1, BODIES));
    long most = timeframe * NEIGHBOURS_NUMERATOR;
    sessionGap =
        (bars.openTime(t) - bars.openTime(t - 1)) * NEIGHBOURS_DENOMINATOR > most
            || (bars.openTime(t - 1) - bars.openTime(t - 2)) * NEIGHBOURS_DENOMINATOR > most;
  }

  private boolean middleAgrees(Bars bars, Direction way) {
    int middle = bars.last() - 1;
    long close = way.sign() * bars.close(middle);
    return switch (settings.middle()) {
      case NONE -> true;
      case COLOUR -> close > way.sign() * bars.open(middle);
      case CLOSE_BEYOND ->
          close > (way == Direction.BULLISH ? bars.high(middle - 1) : -bars.low(middle - 1));
    };
  }

  private boolean isSignificant(long height, int bodies) {
    return switch (settings.significance()) {
      case BODY_MEAN -> settings.k().isBelow(height * bodies, bodySum);
      case ATR -> height >= settings.k().asDouble() * atr.value();
      case NONE -> true;
    };
  }

  /// Direction of the gap that the last candle completed; null when it completed none.
  public @Nullable Direction direction() {
    return direction;
  }

  public long lo() {
    return lo;
  }

  public long hi() {
    return hi;
  }

  public boolean significant() {
    return significant;
  }

  /// Whether time is missing between the three candles.
  public boolean sessionGap() {
    return sessionGap;
  }

  @Override
  public void save(StateWriter out) {
    out.put(bodySum);
  }

  @Override
  public void load(StateReader in) {
    bodySum = in.getLong();
  }
}
