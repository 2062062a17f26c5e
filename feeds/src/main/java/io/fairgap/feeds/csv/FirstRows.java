package io.fairgap.feeds.csv;

import io.fairgap.feeds.foreign.Row;
import io.fairgap.feeds.foreign.Rows;
import io.fairgap.feeds.text.Lines;
import io.fairgap.feeds.text.Times;
import io.fairgap.trading.market.Timeframe;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Decimals and steps of time in the first rows of a file.
///
/// Cells that are no numbers, and steps back in time, say nothing here; a reader refuses them.
final class FirstRows {
  /// More decimals are the noise of somebody's floating point, and leave too few digits before the
  /// point.
  private static final int FINEST_TICK = 12;

  private static final int FINEST_LOT = 8;

  private final Times times = new Times();
  private final Map<Long, Integer> steps = new TreeMap<>();
  private int count;
  private int priceDecimals;
  private int volumeDecimals;
  private long lastTime = Times.NONE;

  private FirstRows() {}

  static FirstRows of(Rows foreign) {
    FirstRows rows = new FirstRows();
    for (Row row; rows.count < CandleFile.FIRST_ROWS && (row = foreign.next()) != null; ) {
      rows.count++;
      if (row instanceof Row.Timed timed) {
        rows.addNumbers(RowDiagnosis.columns(timed.numbers()));
        rows.addTime(timed.time());
      }
    }
    return rows;
  }

  static FirstRows of(Lines lines, Layout layout) {
    FirstRows rows = new FirstRows();
    while (rows.count < CandleFile.FIRST_ROWS && lines.more()) {
      String row = lines.line();
      if (!row.isBlank()) {
        rows.add(RowDiagnosis.columns(row), layout);
      }
      lines.skip();
    }
    return rows;
  }

  private void add(String[] columns, Layout layout) {
    count++;
    if (columns.length != layout.columns()) {
      return;
    }
    addNumbers(columns);
    addTime(columns[0]);
  }

  private void addNumbers(String[] columns) {
    for (int i = 1; i <= 4; i++) {
      priceDecimals = Math.max(priceDecimals, Math.min(FINEST_TICK, decimals(columns[i])));
    }
    volumeDecimals = Math.max(volumeDecimals, Math.min(FINEST_LOT, decimals(columns[5])));
  }

  private void addTime(String text) {
    byte[] cell = text.getBytes(StandardCharsets.ISO_8859_1);
    long time = times.read(Arrays.copyOf(cell, cell.length + Lines.SLACK), 0);
    if (time != Times.NONE && times.end() == cell.length) {
      addTime(time);
    }
  }

  private void addTime(long time) {
    if (lastTime != Times.NONE && time > lastTime) {
      steps.merge(time - lastTime, 1, Integer::sum);
    }
    lastTime = time;
  }

  /// The decimals that a number needs; none when there is no plain number.
  private static int decimals(String cell) {
    int point = cell.indexOf('.');
    if (point < 1 || !RowDiagnosis.isPlain(cell)) {
      return 0;
    }
    int end = cell.length();
    while (cell.charAt(end - 1) == '0') {
      end--;
    }
    return end - point - 1;
  }

  int count() {
    return count;
  }

  int priceDecimals() {
    return priceDecimals;
  }

  int volumeDecimals() {
    return volumeDecimals;
  }

  /// The shortest of the commonest steps, when it is a timeframe.
  @Nullable Timeframe commonestStep() {
    return steps.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(reversedKey()))
        .filter(entry -> isTimeframe(entry.getKey()))
        .map(entry -> new Timeframe(entry.getKey()))
        .orElse(null);
  }

  private static Comparator<Map.Entry<Long, Integer>> reversedKey() {
    return Map.Entry.<Long, Integer>comparingByKey().reversed();
  }

  private static boolean isTimeframe(long millis) {
    return millis >= 1_000 && millis <= 86_400_000 && millis % 1_000 == 0;
  }

  boolean allowsStep(Timeframe timeframe) {
    return steps.isEmpty() || steps.containsKey(timeframe.millis());
  }
}
