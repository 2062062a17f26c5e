package io.fairgap.actors.tracker;

import io.fairgap.persistence.redis.Bulletin.SymbolStatus;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.HigherTimeframe;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/// What a symbol's chart shows, in short.
public final class ChartStatus {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int ATR_DIGITS = 8;

  private ChartStatus() {}

  /// @param tracking with at least one candle
  /// @param timeframe length of a candle in milliseconds
  public static SymbolStatus of(Tracking tracking, long timeframe) {
    Chart chart = tracking.core().chart();
    Instrument instrument = tracking.core().instrument();
    Duration three = Duration.ofMillis(3 * timeframe);
    return new SymbolStatus(
        tracking.symbol(),
        Instant.ofEpochMilli(tracking.last() + timeframe),
        instrument.price(chart.bars().close(chart.bars().last())),
        atr(chart, instrument),
        chart.structure(Scope.INTERNAL).levels().trend(),
        chart.structure(Scope.EXTERNAL).levels().trend(),
        gaps(chart),
        chart.liquidity(Extreme.HIGH).size(),
        chart.liquidity(Extreme.LOW).size(),
        three.compareTo(SHORTEST) < 0 ? SHORTEST : three);
  }

  private static BigDecimal atr(Chart chart, Instrument instrument) {
    return BigDecimal.valueOf(chart.atr())
        .multiply(instrument.tick())
        .setScale(ATR_DIGITS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  private static int gaps(Chart chart) {
    int[] count = {0};
    for (HigherTimeframe higher : chart.higher()) {
      for (Direction direction : Direction.values()) {
        higher.zones().forEachGap(direction, _ -> count[0]++);
      }
    }
    return count[0];
  }
}
