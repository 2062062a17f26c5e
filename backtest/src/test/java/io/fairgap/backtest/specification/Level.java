package io.fairgap.backtest.specification;

import io.fairgap.trading.market.Direction;

/// A price at which liquidity rests: buy-side (BULLISH) above highs, sell-side below lows.
///
/// It exists from `born` until price pierces it or it is dropped; both happen before setups are
/// looked at on that candle.
final class Level {
  /// Where a level comes from, in the order in which levels of one price that came into being
  /// together lend a target its name.
  enum Kind {
    EXTERNAL,
    INTERNAL,
    EQUAL,
    PREV_DAY,
    PREV_WEEK,
    ASIA,
    LONDON,
    NEW_YORK,
    OVERLAP,
    AFTERNOON
  }

  private final Kind kind;
  private final Direction side;
  private final long price;
  private final int anchor;
  private final int born;
  private final int pierced;
  private int external = Series.NEVER;
  private int dropped = Series.NEVER;

  private Level(
      Kind kind, Direction side, long price, int anchor, int born, int tested, Series series) {
    this.kind = kind;
    this.side = side;
    this.price = price;
    this.anchor = anchor;
    this.born = born;
    this.pierced = series.first(tested, at -> series.seen(at, side).high() > price);
  }

  /// A level that comes into being at the close of a candle and is tested from the next.
  static Level atClose(Kind kind, Swing swing, int born, Series series) {
    return new Level(kind, swing.side(), swing.price(), swing.anchor(), born, born + 1, series);
  }

  /// A level of a time span that was over before this candle opened, which tests it already.
  static Level atOpen(Kind kind, Direction side, long price, int born, Series series) {
    return new Level(kind, side, price, born, born, born, series);
  }

  Direction side() {
    return side;
  }

  /// The price in ticks, seen in its side.
  long price() {
    return price;
  }

  /// Index of the swing candle that it began with.
  int anchor() {
    return anchor;
  }

  /// Index of the candle at which it came into being.
  int born() {
    return born;
  }

  /// What it is at a candle: a level's scope widens when a wider swing confirms it.
  Kind kindAt(int index) {
    return index >= external ? Kind.EXTERNAL : kind;
  }

  boolean isOfSwing() {
    return kind == Kind.INTERNAL || kind == Kind.EXTERNAL;
  }

  boolean liveAt(int index) {
    return born <= index && index < Math.min(pierced, dropped);
  }

  void widen(int index) {
    external = Math.min(external, index);
  }

  void drop(int index) {
    dropped = Math.min(dropped, index);
  }

  /// Index of the candle that pierced it while it rested, or [Series#NEVER].
  int taken() {
    return pierced < dropped ? pierced : Series.NEVER;
  }

  /// Whether the candle is the first to close back, in the `window` of candles that begins with the
  /// one that pierced it: SWEPT. When none does it is RUN.
  boolean sweptAt(int index, Series series, int window) {
    int taken = taken();
    return taken <= index
        && index - taken < window
        && series.first(taken, index, at -> series.seen(at, side).close() <= price) == index;
  }
}
