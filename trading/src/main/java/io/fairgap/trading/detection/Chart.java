package io.fairgap.trading.detection;

import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Bars;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.TradingDays;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Everything that one symbol's chart shows, brought up to date candle by candle in the strategy's
/// order of work.
///
/// [#onCandle] is called by the pipeline; everybody else reads.
public final class Chart implements Stateful {
  private final ChartSettings settings;
  private final DetectionSink sink;
  private final Bars bars;
  private final Atr atr = new Atr();
  private final Volumes volumes = new Volumes();
  private final TradingDays days;
  private final CalendarLevels calendar;
  private final List<HigherTimeframe> higher;
  private final FairValueGaps ownGaps;
  private final Zones ownZones;
  private final Swings highs;
  private final Swings lows;
  private final Liquidity above;
  private final Liquidity below;
  private final ScopeStructure internal;
  private final ScopeStructure external;
  private int bullishGapAt = Zone.NEVER;
  private int bearishGapAt = Zone.NEVER;
  private long firstOpenTime = Long.MAX_VALUE;
  private boolean newDay;

  public Chart(ChartSettings settings, DetectionSink sink) {
    this.settings = settings;
    this.sink = sink;
    int reach = settings.widestRadius();
    int lookBack = Math.max(Swings.lookBack(reach), Volumes.COUNT) + 20;
    bars = new Bars(Math.max(settings.lookBack(), lookBack));
    days = new TradingDays(settings.calendar());
    above = new Liquidity(settings.liquidity(), Extreme.HIGH, sink);
    below = new Liquidity(settings.liquidity(), Extreme.LOW, sink);
    calendar = new CalendarLevels(settings, above, below);
    higher =
        IntStream.range(0, settings.higher().size())
            .mapToObj(i ->
                new HigherTimeframe(
                    settings.higher().get(i), settings.traded(), i + 1, settings.gaps(), sink))
            .toList();
    ownGaps = new FairValueGaps(settings.gaps(), atr, settings.traded().millis());
    ownZones = new Zones(settings.gaps(), 0, sink);
    internal =
        new ScopeStructure(Scope.INTERNAL, settings.internal(), settings.gaps().limit(), sink);
    external =
        new ScopeStructure(Scope.EXTERNAL, settings.external(), settings.gaps().limit(), sink);
    highs = new Swings(Extreme.HIGH, reach);
    lows = new Swings(Extreme.LOW, reach);
  }

  /// Takes in the candle that has just closed; prices in ticks, volume in lots.
  public void onCandle(long time, long o, long h, long l, long c, long v) {
    bars.add(time, o, h, l, c, v);
    int t = bars.last();
    if (t == 0) {
      firstOpenTime = time;
    }
    atr.onCandle(bars);
    volumes.onCandle(bars);
    if (settings.depth() == ChartSettings.Depth.ALL) {
      detect(t, time);
    }
  }

  private void detect(int t, long time) {
    newDay = days.moveTo(time);
    calendar.onCandle(bars, days, newDay);
    for (int i = 0; i < higher.size(); i++) {
      higher.get(i).onCandle(bars, days);
    }
    ownZones.onCandle(bars);
    above.onCandle(bars);
    below.onCandle(bars);
    internal.onClose(bars);
    external.onClose(bars);
    confirmSwings(t);
    findOwnGap(t);
  }

  /// Puts everything before the next candle on the ruler of a corporate action, as if it had always
  /// been there. What was told stays told; nothing is told of this.
  public void adjust(Adjustment adjustment) {
    if (bars.last() < 0) {
      return;
    }
    bars.adjust(adjustment);
    atr.adjust(adjustment, bars);
    volumes.adjust(bars);
    if (settings.depth() == ChartSettings.Depth.ALL) {
      calendar.adjust(adjustment);
      higher.forEach(timeframe -> timeframe.adjust(adjustment));
      ownGaps.adjust(bars);
      ownZones.adjust(adjustment);
      above.adjust(adjustment);
      below.adjust(adjustment);
      internal.adjust(adjustment);
      external.adjust(adjustment);
      highs.lookAgain(bars);
      lows.lookAgain(bars);
    }
  }

  private void confirmSwings(int t) {
    highs.onCandle(bars);
    lows.onCandle(bars);
    if (settings.liquidity().equalRadius() > 0) {
      confirmEqual(t, settings.liquidity().equalRadius());
    }
    if (internal.radius() > 0) {
      confirm(t, internal);
    }
    if (external.radius() > 0) {
      confirm(t, external);
    }
  }

  private void confirmEqual(int t, int radius) {
    int anchor = t - radius;
    if (highs.isSwing(t, radius)) {
      above.onEqualSwing(t, anchor, bars.high(anchor), atr.value());
    }
    if (lows.isSwing(t, radius)) {
      below.onEqualSwing(t, anchor, bars.low(anchor), atr.value());
    }
  }

  private void confirm(int t, ScopeStructure structure) {
    int anchor = t - structure.radius();
    if (highs.isSwing(t, structure.radius())) {
      sink.swing(Extreme.HIGH, structure.scope(), anchor, bars.high(anchor));
      structure.onSwing(bars, Extreme.HIGH, anchor);
      above.onSwing(t, structure.scope(), anchor, bars.high(anchor));
    }
    if (lows.isSwing(t, structure.radius())) {
      sink.swing(Extreme.LOW, structure.scope(), anchor, bars.low(anchor));
      structure.onSwing(bars, Extreme.LOW, anchor);
      below.onSwing(t, structure.scope(), anchor, bars.low(anchor));
    }
  }

  private void findOwnGap(int t) {
    ownGaps.onCandle(bars);
    Direction direction = ownGaps.direction();
    if (direction == null || !ownGaps.significant()) {
      return;
    }
    if (direction == Direction.BULLISH) {
      bullishGapAt = t;
    } else {
      bearishGapAt = t;
    }
    if (settings.ownZones()) {
      ownZones.add(ownGaps, direction, t - 1, bars.openTime(t - 1), t, bars.close(t));
    }
  }

  public ChartSettings settings() {
    return settings;
  }

  /// The candles of the traded timeframe.
  public Bars bars() {
    return bars;
  }

  /// ATR14 of the traded timeframe in ticks, the last candle included.
  public double atr() {
    return atr.value();
  }

  /// Whether the last candle's volume is more than twice the mean of the 20 before it (of those
  /// there are, when fewer).
  public boolean volumeSpike() {
    return volumes.isSpike();
  }

  /// Whether the last candle's volume is at least `ratio` times the mean of the 20 before it.
  public boolean volumeIsAtLeast(Ratio ratio) {
    return volumes.isAtLeast(ratio, bars);
  }

  /// The higher timeframes, ascending.
  public List<HigherTimeframe> higher() {
    return higher;
  }

  public ScopeStructure structure(Scope scope) {
    return scope == Scope.INTERNAL ? internal : external;
  }

  /// The range of the latest external swings.
  public Optional<DealingRange> dealingRange() {
    return external.levels().range();
  }

  /// The levels above highs for `HIGH`, those below lows for `LOW`.
  public Liquidity liquidity(Extreme extreme) {
    return extreme == Extreme.HIGH ? above : below;
  }

  /// The last candle that completed a significant gap of the traded timeframe; −1 when none did.
  public int significantGapAt(Direction direction) {
    return direction == Direction.BULLISH ? bullishGapAt : bearishGapAt;
  }

  /// Whether the last candle opened in a session.
  public boolean isIn(Session session) {
    return calendar.isIn(session, bars.openTime(bars.last()));
  }

  /// Whether the last candle is the first of a trading day.
  public boolean newDay() {
    return newDay;
  }

  /// Open time of the first candle; `Long.MAX_VALUE` before it.
  public long firstOpenTime() {
    return firstOpenTime;
  }

  public AssetClass assetClass() {
    return settings.assetClass();
  }

  @Override
  public void save(StateWriter out) {
    parts().forEach(part -> part.save(out));
    out.put(bullishGapAt).put(bearishGapAt).put(firstOpenTime).put(newDay);
  }

  @Override
  public void load(StateReader in) {
    parts().forEach(part -> part.load(in));
    highs.lookAgain(bars);
    lows.lookAgain(bars);
    bullishGapAt = in.getInt();
    bearishGapAt = in.getInt();
    firstOpenTime = in.getLong();
    newDay = in.getBoolean();
  }

  private List<Stateful> parts() {
    List<Stateful> parts = new ArrayList<>(List.of(bars, atr, volumes, days, calendar));
    parts.addAll(higher);
    parts.addAll(List.of(ownGaps, ownZones, above, below, internal, external));
    return parts;
  }
}
