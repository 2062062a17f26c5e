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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
  private final List<Swings> swings;
  private final @Nullable Swings equalSwings;
  private final @Nullable Swings internalSwings;
  private final @Nullable Swings externalSwings;
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
    int radius = IntStream.of(radii()).max().orElseThrow();
    bars = new Bars(Math.max(settings.lookBack(), Math.max(2 * radius, Volumes.COUNT) + 20));
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
    swings = swings();
    equalSwings = swings(settings.liquidity().equalRadius());
    internalSwings = swings(settings.internal());
    externalSwings = swings(settings.external());
  }

  /// A finder for every radius that is asked for, from narrow to wide, begun by one that costs next
  /// to nothing and leaves little to the others.
  private List<Swings> swings() {
    List<Swings> found = new ArrayList<>();
    for (int radius : radii()) {
      found.add(new Swings(radius, found.isEmpty() ? null : found.getLast()));
    }
    return List.copyOf(found);
  }

  private int[] radii() {
    return IntStream.of(
            1, settings.liquidity().equalRadius(), settings.internal(), settings.external())
        .filter(radius -> radius > 0)
        .sorted()
        .distinct()
        .toArray();
  }

  /// The finder of a radius; null when the radius is 0.
  private @Nullable Swings swings(int radius) {
    int at = Arrays.binarySearch(radii(), radius);
    return at < 0 ? null : swings.get(at);
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
    confirmSwings();
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
    }
  }

  private void confirmSwings() {
    for (int i = 0; i < swings.size(); i++) {
      swings.get(i).onCandle(bars);
    }
    if (equalSwings != null) {
      confirmEqual(equalSwings, bars.last() - settings.liquidity().equalRadius());
    }
    if (internalSwings != null) {
      confirm(internalSwings, internal);
    }
    if (externalSwings != null) {
      confirm(externalSwings, external);
    }
  }

  private void confirmEqual(Swings found, int anchor) {
    if (found.isHigh()) {
      above.onEqualSwing(bars.last(), anchor, bars.high(anchor), atr.value());
    }
    if (found.isLow()) {
      below.onEqualSwing(bars.last(), anchor, bars.low(anchor), atr.value());
    }
  }

  private void confirm(Swings found, ScopeStructure structure) {
    int anchor = bars.last() - structure.radius();
    if (found.isHigh()) {
      sink.swing(Extreme.HIGH, structure.scope(), anchor, bars.high(anchor));
      structure.onSwing(bars, Extreme.HIGH, anchor);
      above.onSwing(bars.last(), structure.scope(), anchor, bars.high(anchor));
    }
    if (found.isLow()) {
      sink.swing(Extreme.LOW, structure.scope(), anchor, bars.low(anchor));
      structure.onSwing(bars, Extreme.LOW, anchor);
      below.onSwing(bars.last(), structure.scope(), anchor, bars.low(anchor));
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
    bullishGapAt = in.getInt();
    bearishGapAt = in.getInt();
    firstOpenTime = in.getLong();
    newDay = in.getBoolean();
  }

  private List<Stateful> parts() {
    List<Stateful> parts = new ArrayList<>(List.of(bars, atr, volumes, days, calendar));
    parts.addAll(higher);
    parts.addAll(swings);
    parts.addAll(List.of(ownGaps, ownZones, above, below, internal, external));
    return parts;
  }
}
