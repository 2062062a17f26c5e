package io.fairgap.persistence.chart;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.tracked.Changes;
import io.fairgap.trading.tracked.IndicatorReading;
import io.fairgap.trading.tracked.LevelStatus;
import io.fairgap.trading.tracked.TrackedChart;
import io.fairgap.trading.tracked.TrackedGap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the tables of a chart should hold: its candles folded in one go, in memory.
record ExpectedRows(
    List<GapTable.Gap> gaps, List<LevelTable.Level> levels, List<String> indicators) {
  static ExpectedRows of(SymbolChart chart, List<Candle> candles) {
    TrackedChart tracked = new TrackedChart(chart.settings());
    candles.forEach(tracked::onCandle);
    Changes changes = tracked.take();
    return new ExpectedRows(
        changes.gaps().stream()
            .map(gap -> gap(chart, gap))
            .sorted(
                Comparator.comparing(GapTable.Gap::knownAt)
                    .reversed()
                    .thenComparing(GapTable.Gap::timeframe)
                    .thenComparing(GapTable.Gap::anchorAt)
                    .thenComparing(GapTable.Gap::direction))
            .toList(),
        changes.levels().stream()
            .map(level ->
                new LevelTable.Level(
                    chart.symbol(),
                    level.number(),
                    chart.settings().traded().toString(),
                    level.kind().name(),
                    level.extreme().liquidity(),
                    chart.instrument().price(level.price()),
                    level.strength(),
                    level.status().name(),
                    Instant.ofEpochMilli(level.knownAt()),
                    level.status() == LevelStatus.DROPPED ? null : at(level.endedAt()),
                    at(level.endedAt())))
            .sorted(
                Comparator.comparing(LevelTable.Level::knownAt)
                    .thenComparingLong(LevelTable.Level::number)
                    .reversed())
            .toList(),
        changes.readings().stream().map(reading -> line(chart, reading)).toList());
  }

  private static GapTable.Gap gap(SymbolChart chart, TrackedGap gap) {
    return new GapTable.Gap(
        chart.symbol(),
        gap.timeframe() == 0 ? "1h" : "4h",
        Instant.ofEpochMilli(gap.anchorTime()),
        gap.direction().name(),
        chart.instrument().price(gap.lo()),
        chart.instrument().price(gap.hi()),
        gap.status().name(),
        Instant.ofEpochMilli(gap.knownAt()),
        at(gap.touchedAt()),
        at(gap.invertedAt()),
        at(gap.endedAt()));
  }

  private static @Nullable Instant at(long millis) {
    return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
  }

  /// Ticks are hundredths.
  private static String line(SymbolChart chart, IndicatorReading reading) {
    return String.join(
        " ",
        chart.venue(),
        chart.symbol(),
        Instant.ofEpochMilli(reading.openTime()).toString(),
        text(reading.rsi(), "1", 4),
        text(reading.macd(), "0.01", 6),
        text(reading.macdSignal(), "0.01", 6),
        text(reading.mean50(), "0.01", 6),
        text(reading.mean200(), "0.01", 6),
        text(reading.upperBand(), "0.01", 6),
        text(reading.lowerBand(), "0.01", 6));
  }

  private static String text(double value, String unit, int decimals) {
    return Double.isNaN(value)
        ? "-"
        : BigDecimal.valueOf(value)
            .multiply(new BigDecimal(unit))
            .setScale(decimals, RoundingMode.HALF_EVEN)
            .toPlainString();
  }
}
