package io.fairgap.trading.detection;

import io.fairgap.trading.market.Session;

/// Where a level of liquidity comes from; of levels at one price the earlier constant gives the
/// name.
public enum LevelKind {
  EXTERNAL,
  INTERNAL,
  EQUAL,
  PREV_DAY,
  PREV_WEEK,
  ASIA,
  LONDON,
  NEW_YORK,
  OVERLAP,
  AFTERNOON;

  /// The kind of a session's high or low.
  public static LevelKind of(Session session) {
    return values()[ASIA.ordinal() + session.ordinal()];
  }

  /// Whether it is a confirmed swing's own level.
  boolean isSwing() {
    return this == EXTERNAL || this == INTERNAL;
  }
}
