package io.fairgap.trading.order;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A paper venue with one symbol and one strategy, and what it told.
///
/// Prices are written as a long trade sees them. A short trade gets their mirror image at 1,000
/// ticks, and what it is told comes back through the mirror, so that one text serves both sides.
final class Scene implements FillSink {
  static final long MINUTE = 60_000;
  private static final long PIVOT = 1_000;

  /// What the venue told, in order.
  sealed interface Met {
    record Opened(long price, boolean maker) implements Met {}

    record Closed(Leg leg, long price, boolean maker) implements Met {}

    record Gapped(long open) implements Met {}
  }

  /// A candle as it meets orders: open, high, low.
  record Shape(long open, long high, long low) {}

  /// Lots that were filled or, without a price, taken back.
  record Part(String what, long price, long lots) {}

  private final Side side;
  private final FillRules rules;
  private final List<Met> met = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private List<Shape> inside = List.of();
  private PaperVenue venue;
  private long time;

  Scene(Side side, FillRules rules) {
    this.side = side;
    this.rules = rules;
    venue = venue();
  }

  private PaperVenue venue() {
    return new PaperVenue(1, 1, rules, this::finer);
  }

  static FillRules rules(LimitFill limit, StopTrigger stop) {
    return new FillRules(costs("0", "0", 0), limit, stop, MINUTE);
  }

  /// Costs of slippage, a share of ATR and latency alone.
  static Costs costs(String slippage, String atr, long latency) {
    return new Costs(
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(slippage),
        Ratio.of(atr),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        latency);
  }

  Scene market(long stop, long target) {
    return limit(0, stop, target);
  }

  Scene limit(long limit, long stop, long target) {
    EntryOrder order =
        new EntryOrder("X", "s", "X/s/1", side, 5, seen(limit), seen(stop), seen(target));
    venue.place(0, 0, order);
    return this;
  }

  Scene exitAtOpen(Leg leg) {
    venue.exitAtOpen(0, 0, leg);
    return this;
  }

  Scene closeAll(long price) {
    venue.closeAll(0, seen(price), 0, this);
    return this;
  }

  boolean cancel() {
    return venue.cancel(0, 0);
  }

  Scene candle(long open, long high, long low) {
    return candle(open, high, low, 0);
  }

  /// A candle with a volume, in lots.
  Scene candle(long open, long high, long low, long volume) {
    Shape shape = seen(new Shape(open, high, low));
    venue.onCandle(0, time, shape.open(), shape.high(), shape.low(), volume, 0, this);
    time += rules.timeframe();
    return this;
  }

  /// A candle that finer candles show from inside.
  Scene candle(Shape... finer) {
    return candle(0, finer);
  }

  Scene candle(long volume, Shape... finer) {
    inside = List.of(finer);
    long high = inside.stream().mapToLong(Shape::high).max().orElseThrow();
    long low = inside.stream().mapToLong(Shape::low).min().orElseThrow();
    candle(finer[0].open(), high, low, volume);
    inside = List.of();
    return this;
  }

  /// Moves the venue's state into a new venue.
  Scene restart() {
    StateWriter out = new StateWriter();
    venue.save(out);
    venue = venue();
    StateReader in = new StateReader(out.state());
    venue.load(in);
    in.end();
    return this;
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<Met> met() {
    return List.copyOf(met);
  }

  private boolean finer(int symbol, long from, long to, FinerCandles.Sink sink) {
    long length = inside.isEmpty() ? 0 : rules.timeframe() / inside.size();
    for (int i = 0; i < inside.size(); i++) {
      Shape shape = seen(inside.get(i));
      sink.candle(from + i * length, length, shape.open(), shape.high(), shape.low(), shape.open());
    }
    return !inside.isEmpty();
  }

  private long seen(long price) {
    return side == Side.BUY || price == 0 ? price : 2 * PIVOT - price;
  }

  private Shape seen(Shape shape) {
    return side == Side.BUY
        ? shape
        : new Shape(seen(shape.open()), seen(shape.low()), seen(shape.high()));
  }

  @Override
  public void filled(EntryOrder order, Leg leg, Side filled, long price, long lots, boolean maker) {
    boolean opens = leg == Leg.ENTRY;
    if (opens != (filled == side)) {
      throw new AssertionError(leg + " on the wrong side: " + filled);
    }
    parts.add(new Part(leg.name(), seen(price), lots));
    met.add(opens ? new Met.Opened(seen(price), maker) : new Met.Closed(leg, seen(price), maker));
  }

  @Override
  public void gapped(EntryOrder order, long open) {
    met.add(new Met.Gapped(seen(open)));
  }

  @Override
  public void shortened(EntryOrder order, long lots) {
    parts.add(new Part("REST", 0, lots));
  }
}
