package io.fairgap.feeds.inspection;

import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.OnBad;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.TimeRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws the closes of an inspected file, with spans that lack candles and with prices that stand
/// out.
///
/// Its size does not grow with the file, and the same candles give the same picture.
public final class Picture {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final int WIDTH = 800;
  private static final int TOP = 24;
  private static final int BOTTOM = 216;

  private static final String STYLE =
      """
      svg { color: #1f2937; background: #ffffff }
      .gap { fill: #9ca3af; fill-opacity: 0.25 }
      .missing { stroke: #6b7280 }
      .close { stroke: #2563eb; fill: none }
      .outlier { stroke: #dc2626; fill: none }
      @media (prefers-color-scheme: dark) {
        svg { color: #e5e7eb; background: #111827 }
        .close { stroke: #60a5fa }
        .outlier { stroke: #f87171 }
      }
      """;

  private final Inspection inspection;
  private final Closes closes;

  private Picture(Inspection inspection, Closes closes) {
    this.inspection = inspection;
    this.closes = closes;
  }

  /// Reads the file of an inspection once more and draws it as SVG that needs nothing else and is
  /// readable on light and dark ground.
  ///
  /// @param reading the one that was inspected
  public static String svg(Inspection inspection, Reading reading) {
    return new Picture(inspection, closes(inspection, reading, WIDTH)).svg();
  }

  /// The same in two lines of text: the closes as bars of eight heights, blank where no candle is,
  /// and below them `!` where a price stands out and `.` where candles are missing.
  ///
  /// @param width the most characters of a line
  public static String text(Inspection inspection, Reading reading, int width) {
    return new Picture(inspection, closes(inspection, reading, Math.max(1, width))).text();
  }

  private static Closes closes(Inspection inspection, Reading reading, int columns) {
    Reading all = reading.within(TimeRange.ALL).onBad(OnBad.SKIP);
    try (CandleSource source = CandleReader.open(all)) {
      return Closes.of(inspection, source, columns);
    }
  }

  private Stream<Jump> outliers() {
    return Stream.concat(inspection.jumpList().stream(), inspection.wickList().stream());
  }

  private String text() {
    StringBuilder bars = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int column = 0; column < closes.count(); column++) {
      boolean empty = closes.isEmpty(column);
      bars.append(empty ? ' ' : BARS.charAt(height(closes.last(column))));
      marks.append(empty ? '.' : ' ');
    }
    inspection.gapList().forEach(gap -> marks.setCharAt(closes.column(gap.after()), '.'));
    outliers().forEach(jump -> marks.setCharAt(closes.column(jump.openTime()), '!'));
    return (bars + "\n" + marks).replaceAll("(?m) +$", "");
  }

  private int height(long close) {
    double range = closes.highest() - closes.lowest();
    double share = range == 0 ? 0.5 : (close - closes.lowest()) / range;
    return (int) Math.min(BARS.length() - 1L, (long) (share * BARS.length()));
  }

  private String svg() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 240" role="img" \
    font-family="sans-serif" font-size="12">
    <title>%s</title>
    <style>
    %s</style>
    <g class="gap">%s</g>
    <path class="close" d="%s"/>
    <path class="missing" d="%s"/>
    <g class="outlier">%s</g>
    <g fill="currentColor">
    %s</g>
    </svg>
    """
        .formatted(title(), STYLE, gaps(), line(), missing(), circles(), labels());
  }

  private String labels() {
    return """
    <text x="4" y="14">%s, closes to %s</text>
    <text x="4" y="234">%s, closes from %s</text>
    <text x="796" y="14" text-anchor="end">%d gaps, %d outliers</text>
    <text x="796" y="234" text-anchor="end">%s</text>
    """
        .formatted(
            title(),
            price(closes.highest()),
            Instant.ofEpochMilli(inspection.firstTime()),
            price(closes.lowest()),
            inspection.gaps(),
            inspection.jumps() + inspection.wicks(),
            Instant.ofEpochMilli(inspection.lastTime()));
  }

  private String title() {
    String name = inspection.instrument().symbol() + " " + inspection.timeframe();
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String price(long ticks) {
    BigDecimal price = inspection.instrument().price(ticks).stripTrailingZeros();
    return price.toPlainString();
  }

  private String gaps() {
    StringBuilder spans = new StringBuilder();
    for (int column = 0; column < closes.count(); column++) {
      int from = column;
      while (column < closes.count() && closes.isEmpty(column)) {
        column++;
      }
      if (column > from) {
        String width = tenths(x(column) - x(from));
        spans.append("<rect x=\"").append(tenths(x(from))).append("\" y=\"" + TOP);
        spans.append("\" width=\"").append(width).append("\" height=\"");
        spans.append(BOTTOM - TOP).append("\"/>");
      }
    }
    return spans.toString();
  }

  /// From column to column through the last closes, up and down each to its extremes.
  private String line() {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int column = 0; column < closes.count(); column++) {
      boolean empty = closes.isEmpty(column);
      if (!empty) {
        String last = tenths(y(closes.last(column)));
        path.append(drawing ? 'L' : 'M').append(tenths(x(column))).append(' ').append(last);
        path.append('V').append(tenths(y(closes.low(column))));
        path.append('V').append(tenths(y(closes.high(column))));
        path.append('V').append(last);
      }
      drawing = !empty;
    }
    return path.toString();
  }

  private String missing() {
    StringBuilder marks = new StringBuilder();
    for (Gap gap : inspection.gapList()) {
      marks.append('M').append(tenths(x(closes.column(gap.after()))));
      marks.append(" " + BOTTOM + "v6");
    }
    return marks.toString();
  }

  private String circles() {
    return outliers()
        .map(jump ->
            "<circle cx=\""
                + tenths(x(closes.column(jump.openTime())))
                + "\" cy=\""
                + tenths(y(jump.to()))
                + "\" r=\"4\"/>")
        .collect(Collectors.joining());
  }

  private double x(int column) {
    return (double) WIDTH * column / closes.count();
  }

  /// A wick may reach beyond all closes; its mark stays at the edge.
  private double y(long price) {
    double range = Math.max(1, closes.highest() - closes.lowest());
    double share = Math.clamp((price - closes.lowest()) / range, 0, 1);
    return BOTTOM - share * (BOTTOM - TOP);
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
