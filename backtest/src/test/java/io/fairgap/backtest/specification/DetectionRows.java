package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Parameters.InversionRule;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what the specification finds on one timeframe as the rows of the conformance files.
final class DetectionRows {
  private final Series series;
  private final Instrument instrument;
  private final Parameters parameters;
  private final List<String> rows = new ArrayList<>();

  DetectionRows(Series series, Instrument instrument, Parameters parameters) {
    this.series = series;
    this.instrument = instrument;
    this.parameters = parameters;
  }

  /// All rows, in alphabetical order.
  List<String> all() {
    rows.clear();
    new Gaps(series, parameters).all().stream().filter(Gap::significant).forEach(this::add);
    addBreaks();
    for (Direction side : Direction.values()) {
      Swing.all(series, side, parameters.count("swing.internal")).forEach(this::add);
      SwingLevels.of(series, withoutPools(), side).forEach(this::add);
    }
    return rows.stream().sorted().toList();
  }

  /// Levels of one radius alone: no swing is wide enough to be an equal.
  private Parameters withoutPools() {
    return parameters
        .with("swing.equal", series.size())
        .with("swing.external", parameters.count("swing.internal"));
  }

  private void add(Gap gap) {
    InversionRule rule = parameters.word("inversion.rule", InversionRule.class);
    GapLife life = GapLife.of(gap, gap.known(), series, rule);
    add(gap, gap.known(), "GAP", gap.direction());
    addUntilInversion(gap, life.touched(), "TOUCHED", life);
    addUntilInversion(gap, life.midpoint(), "MIDPOINT", life);
    addUntilInversion(gap, life.filled(), "FILLED", life);
    if (life.inverted() != Series.NEVER) {
      add(gap, life.inverted(), "INVERTED", gap.trade());
      addAfterInversion(gap, life.inverted());
    }
  }

  private void addUntilInversion(Gap gap, int at, String event, GapLife life) {
    if (at <= life.inverted()) {
      add(gap, at, event, gap.direction());
    }
  }

  private void addAfterInversion(Gap gap, int v) {
    Direction trade = gap.trade();
    int expiry = parameters.count("inversion.expiry");
    int last = expiry == 0 ? series.size() - 1 : v + expiry;
    int invalidated = series.first(v + 1, last, t -> gap.invalidatedBy(series.seen(t, trade)));
    int until = Math.min(last, invalidated);
    add(
        gap,
        series.first(v + 1, until, t -> gap.retestedBy(series.seen(t, trade))),
        "RETESTED",
        trade);
    add(
        gap,
        series.first(v + 1, until, t -> gap.rejectedBy(series.seen(t, trade))),
        "REJECTED",
        trade);
    add(gap, invalidated, "INVALIDATED", trade);
    if (invalidated == Series.NEVER && expiry > 0) {
      add(gap, last, "EXPIRED", trade);
    }
  }

  private void addBreaks() {
    Structure structure = Structure.of(series, parameters.count("swing.internal"));
    @Nullable Direction trend = null;
    for (Break each : structure.breaks()) {
      boolean against = trend != null && trend != each.direction();
      trend = each.direction();
      add(
          each.at(),
          against ? "CHOCH" : "BOS",
          trend.name(),
          each.swing().anchor(),
          each.swing().price() * trend.sign());
    }
  }

  private void add(Swing swing) {
    String side = swing.side() == Direction.BULLISH ? "HIGH" : "LOW";
    add(swing.known(), "SWING", side, swing.anchor(), swing.price() * swing.side().sign());
  }

  private void add(Level level) {
    String side = level.side() == Direction.BULLISH ? "BUY_SIDE" : "SELL_SIDE";
    boolean swept = level.taken() != Series.NEVER && level.sweptAt(level.taken(), series, 1);
    String event = swept ? "SWEPT" : "RUN";
    add(level.taken(), event, side, level.anchor(), level.price() * level.side().sign());
  }

  private void add(Gap gap, int at, String event, Direction side) {
    add(at, event, side.name() + ",", gap.ordinal(), gap.lo(), gap.hi());
  }

  private void add(int at, String event, String side, int anchor, long price) {
    add(at, event, side + ",INTERNAL", anchor, price, price);
  }

  private void add(int at, String event, String side, int anchor, long lo, long hi) {
    if (at < series.size()) {
      rows.add(
          String.join(
              ",",
              Integer.toString(at),
              Instant.ofEpochMilli(series.openTime(at)).toString(),
              event,
              side,
              Integer.toString(anchor),
              instrument.price(lo).toPlainString(),
              instrument.price(hi).toPlainString()));
    }
  }
}
