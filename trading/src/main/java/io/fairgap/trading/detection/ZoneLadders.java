package io.fairgap.trading.detection;

import io.fairgap.trading.market.Direction;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.state.Stateful;
import java.util.List;

/// The edges at which something next happens to the zones that act in one direction.
///
/// A bullish gap waits below price to be touched, halved, filled and inverted; a bullish inverse
/// gap waits there too, to be retested, rejected and invalidated.
final class ZoneLadders implements Stateful {
  final Direction side;
  final Ladder untouched = new Ladder();

  /// By twice the middle, so that the half of an odd height needs no fraction.
  final Ladder unhalved = new Ladder();

  final Ladder unfilled = new Ladder();
  final Ladder uninverted = new Ladder();
  final Ladder unretested = new Ladder();
  final Ladder unrejected = new Ladder();
  final Ladder valid = new Ladder();

  ZoneLadders(Direction side) {
    this.side = side;
  }

  void addGap(Zone zone) {
    untouched.add(zone.near(), zone.slot);
    unhalved.add(zone.twiceMiddle(), zone.slot);
    unfilled.add(zone.far(), zone.slot);
    uninverted.add(zone.far(), zone.slot);
  }

  void addInverse(Zone zone) {
    unretested.add(zone.near(), zone.slot);
    unrejected.add(zone.near(), zone.slot);
    valid.add(zone.far(), zone.slot);
  }

  /// Takes a zone out of every ladder in which it still waits.
  void remove(Zone zone) {
    if (zone.invertedAt != Zone.NEVER) {
      valid.remove(zone.far(), zone.slot);
      removeRetests(zone);
      return;
    }
    uninverted.remove(zone.far(), zone.slot);
    if (zone.touchedAt == Zone.NEVER) {
      untouched.remove(zone.near(), zone.slot);
    }
    if (zone.midpointAt == Zone.NEVER) {
      unhalved.remove(zone.twiceMiddle(), zone.slot);
    }
    if (zone.filledAt == Zone.NEVER) {
      unfilled.remove(zone.far(), zone.slot);
    }
  }

  /// Takes an inverse gap that has just left [#valid] out of the other two.
  void removeRetests(Zone zone) {
    if (!zone.retested) {
      unretested.remove(zone.near(), zone.slot);
    }
    if (!zone.rejected) {
      unrejected.remove(zone.near(), zone.slot);
    }
  }

  /// The edges of the zones in `pool` were adjusted. Half of a zone follows its edges, so halves
  /// may change their order.
  void reprice(List<Zone> pool) {
    untouched.reprice(slot -> pool.get(slot).near());
    unhalved.reprice(slot -> pool.get(slot).twiceMiddle());
    unfilled.reprice(slot -> pool.get(slot).far());
    uninverted.reprice(slot -> pool.get(slot).far());
    unretested.reprice(slot -> pool.get(slot).near());
    unrejected.reprice(slot -> pool.get(slot).near());
    valid.reprice(slot -> pool.get(slot).far());
  }

  @Override
  public void save(StateWriter out) {
    untouched.save(out);
    unhalved.save(out);
    unfilled.save(out);
    uninverted.save(out);
    unretested.save(out);
    unrejected.save(out);
    valid.save(out);
  }

  @Override
  public void load(StateReader in) {
    untouched.load(in);
    unhalved.load(in);
    unfilled.load(in);
    uninverted.load(in);
    unretested.load(in);
    unrejected.load(in);
    valid.load(in);
  }
}
