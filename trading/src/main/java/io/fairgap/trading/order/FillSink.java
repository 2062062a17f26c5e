package io.fairgap.trading.order;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Side;

/// Takes what the paper venue fills, in the order in which it happens.
public interface FillSink {
  /// @param price in ticks, all costs but the fee in it
  /// @param lots how many were filled
  /// @param maker whether the maker's fee is due
  void filled(EntryOrder order, Leg leg, Side side, long price, long lots, boolean maker);

  /// The entry's open lay at or beyond its stop or target: it is taken back.
  void gapped(EntryOrder order, long open);

  /// What waited of an entry that was filled in part is taken back, because its exit begins or the
  /// open lay beyond its target.
  ///
  /// @param lots how many
  void shortened(EntryOrder order, long lots);
}
