package io.fairgap.trading.market;

import java.time.LocalTime;
import java.util.Locale;

/// The sessions of the trading day, by New York wall clock, half-open, for every kind of market.
public enum Session {
  ASIA(LocalTime.of(20, 0), LocalTime.MIDNIGHT, false),
  LONDON(LocalTime.of(2, 0), LocalTime.of(5, 0), true),
  /// 07:00–10:00, or 09:30–11:00 for stocks.
  NEW_YORK(LocalTime.of(7, 0), LocalTime.of(10, 0), true),
  OVERLAP(LocalTime.of(8, 0), LocalTime.of(11, 0), true),
  AFTERNOON(LocalTime.of(13, 30), LocalTime.of(16, 0), false);

  private final LocalTime start;
  private final LocalTime end;
  private final boolean killzone;

  Session(LocalTime start, LocalTime end, boolean killzone) {
    this.start = start;
    this.end = end;
    this.killzone = killzone;
  }

  /// Whether a setup that arms in it counts the killzone confluence.
  public boolean killzone() {
    return killzone;
  }

  /// Milliseconds of the New York day at which it starts.
  public long startOfDay(AssetClass assetClass) {
    return millis(this == NEW_YORK && assetClass == AssetClass.STOCK ? LocalTime.of(9, 30) : start);
  }

  /// How long it lasts by the clock on the wall, in milliseconds.
  public long length(AssetClass assetClass) {
    LocalTime last = this == NEW_YORK && assetClass == AssetClass.STOCK ? LocalTime.of(11, 0) : end;
    return Math.floorMod(millis(last) - startOfDay(assetClass), 86_400_000L);
  }

  private static long millis(LocalTime time) {
    return time.toSecondOfDay() * 1_000L;
  }

  /// Reads a name in any case.
  ///
  /// @throws IllegalArgumentException when there is no such session
  public static Session parse(String name) {
    return valueOf(name.trim().toUpperCase(Locale.ROOT));
  }
}
