package io.fairgap.backtest.specification;

import io.fairgap.trading.market.AssetClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The sessions of the day by New York's wall clock, half-open, each belonging to the date on which
/// it starts.
enum Session {
  ASIA(Level.Kind.ASIA, false),
  LONDON(Level.Kind.LONDON, true),
  NEW_YORK(Level.Kind.NEW_YORK, true),
  OVERLAP(Level.Kind.OVERLAP, true),
  AFTERNOON(Level.Kind.AFTERNOON, false);

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Level.Kind levels;
  private final boolean killzone;

  Session(Level.Kind levels, boolean killzone) {
    this.levels = levels;
    this.killzone = killzone;
  }

  /// The kind of its high and low.
  Level.Kind levels() {
    return levels;
  }

  boolean isKillzone() {
    return killzone;
  }

  /// The date of the instance that a candle of this open time belongs to.
  Optional<LocalDate> dateOf(long openTime, AssetClass assetClass) {
    LocalDate date = Instant.ofEpochMilli(openTime).atZone(ZONE).toLocalDate();
    boolean inside = startOf(date, assetClass) <= openTime && openTime < endOf(date, assetClass);
    return inside ? Optional.of(date) : Optional.empty();
  }

  long startOf(LocalDate date, AssetClass assetClass) {
    return millis(date.atTime(start(assetClass)).atZone(ZONE));
  }

  /// Asia ends with its date, so no session reaches into the next.
  long endOf(LocalDate date, AssetClass assetClass) {
    LocalTime end = end(assetClass);
    LocalDate endDate = end.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return millis(endDate.atTime(end).atZone(ZONE));
  }

  private LocalTime start(AssetClass assetClass) {
    return switch (this) {
      case ASIA -> LocalTime.of(20, 0);
      case LONDON -> LocalTime.of(2, 0);
      case NEW_YORK -> isStock(assetClass) ? LocalTime.of(9, 30) : LocalTime.of(7, 0);
      case OVERLAP -> LocalTime.of(8, 0);
      case AFTERNOON -> LocalTime.of(13, 30);
    };
  }

  private LocalTime end(AssetClass assetClass) {
    return switch (this) {
      case ASIA -> LocalTime.MIDNIGHT;
      case LONDON -> LocalTime.of(5, 0);
      case NEW_YORK -> isStock(assetClass) ? LocalTime.of(11, 0) : LocalTime.of(10, 0);
      case OVERLAP -> LocalTime.of(11, 0);
      case AFTERNOON -> LocalTime.of(16, 0);
    };
  }

  private static boolean isStock(AssetClass assetClass) {
    return assetClass == AssetClass.STOCK;
  }

  private static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }
}
