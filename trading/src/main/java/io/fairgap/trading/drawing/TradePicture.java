package io.fairgap.trading.drawing;

import io.fairgap.trading.drawing.Plot.Bar;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A trade on its candles: the zone, the entry, stop and target while it was open, the exit, and
/// why, in words. Light or dark, as the viewer's system is.
public final class TradePicture {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int WIDTH = 1_100;
  private static final int EDGE = 16;
  private static final int LINE = 18;
  private static final int LABELS = 6;
  private static final double LABEL_HEIGHT = 15;

  private static final String STYLE =
      """
      <style>
      svg { --page: #ffffff; --line: #d5dbe1; --text: #17202a; --quiet: #55606c; --gain: #0b7a55; \
      --loss: #c0342b; --zone: #c98a10; --entry: #1f5fbf; \
      font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
      @media (prefers-color-scheme: dark) { svg { --page: #12171d; --line: #343e49; \
      --text: #e6ebf0; --quiet: #a3afbb; --gain: #45c79a; --loss: #ff7f73; --zone: #e0a83c; \
      --entry: #7db0ff; } }
      .page { fill: var(--page); } text { fill: var(--text); } .quiet { fill: var(--quiet); }
      .title { font-size: 18px; font-weight: 600; }
      .grid { stroke: var(--line); stroke-width: 0.6; }
      .up { stroke: var(--gain); fill: var(--gain); } .down { stroke: var(--loss); fill: var(--loss); }
      .zone { fill: var(--zone); fill-opacity: 0.2; stroke: var(--zone); stroke-width: 0.8; }
      .entry { stroke: var(--entry); } .stop { stroke: var(--loss); } .target { stroke: var(--gain); }
      .level { stroke-width: 1.6; fill: none; } .stop, .target { stroke-dasharray: 6 4; }
      .mark { fill: var(--entry); stroke: var(--page); stroke-width: 1.5; }
      </style>
      """;

  private final TradeScene scene;
  private final Plot plot;
  private final Svg svg = new Svg();
  private final List<Label> labels = new ArrayList<>();

  private TradePicture(TradeScene scene, Plot plot) {
    this.scene = scene;
    this.plot = plot;
  }

  /// A name of a price at the right edge.
  private record Label(double y, String text) {}

  /// The picture as text.
  ///
  /// @param candles in order of time, the trade's own among them
  public static String of(TradeScene scene, List<Candle> candles, Instrument instrument) {
    if (candles.isEmpty()) {
      throw new IllegalArgumentException("a picture needs a candle");
    }
    return new TradePicture(scene, Plot.of(scene, candles, instrument)).draw();
  }

  private String draw() {
    List<String> words = new ArrayList<>(Lines.of(scene.entryReason()));
    words.addAll(Lines.of(scene.exitReason()));
    int height = (int) Plot.BOTTOM + 50 + words.size() * LINE;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "aria-labelledby",
        "title reason");
    svg.words("title", scene.title(), "id", "title");
    svg.words("desc", scene.entryReason() + " " + scene.exitReason(), "id", "reason");
    svg.raw(STYLE);
    svg.leaf("rect", "class", "page", "width", WIDTH, "height", height);
    svg.words("text", scene.title(), "class", "title", "x", EDGE, "y", 32);
    grid();
    zone();
    candles();
    levels();
    marks();
    labels();
    for (int i = 0; i < words.size(); i++) {
      svg.words("text", words.get(i), "x", EDGE, "y", Plot.BOTTOM + 50 + i * LINE);
    }
    return svg.close("svg").toString();
  }

  private void grid() {
    for (BigDecimal price : plot.ticks()) {
      double y = plot.y(price);
      svg.leaf("path", "class", "grid", "d", across(Plot.LEFT, Plot.RIGHT, y));
      svg.words(
          "text",
          plain(price),
          "class",
          "quiet",
          "text-anchor",
          "end",
          "x",
          Plot.LEFT - 8,
          "y",
          y + 4);
    }
    int bars = plot.bars().size();
    int each = Math.max(1, bars / LABELS);
    for (int bar = each / 2; bar < bars; bar += each) {
      svg.words(
          "text",
          TIME.format(Instant.ofEpochMilli(plot.bars().get(bar).time())),
          "class",
          "quiet",
          "text-anchor",
          "middle",
          "x",
          plot.middle(bar),
          "y",
          Plot.BOTTOM + 20);
    }
  }

  private static String plain(BigDecimal price) {
    return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
  }

  private static String across(double from, double to, double y) {
    return "M" + Svg.number(from) + " " + Svg.number(y) + "H" + Svg.number(to);
  }

  private void zone() {
    TradeScene.Zone zone = scene.zone();
    if (zone != null) {
      double left = plot.x(zone.from());
      double top = plot.y(zone.hi());
      svg.leaf(
          "rect",
          "class",
          "zone",
          "x",
          left,
          "y",
          top,
          "width",
          Math.max(plot.step(), end() - left),
          "height",
          Math.max(1, plot.y(zone.lo()) - top));
      labels.add(new Label((top + plot.y(zone.lo())) / 2, zone.name()));
    }
  }

  private void candles() {
    for (boolean rises : new boolean[] {true, false}) {
      StringBuilder wicks = new StringBuilder();
      StringBuilder bodies = new StringBuilder();
      double half = Math.max(0.5, plot.step() * 0.35);
      for (int i = 0; i < plot.bars().size(); i++) {
        Bar bar = plot.bars().get(i);
        if (bar.rises() == rises) {
          double x = plot.middle(i);
          double top = plot.y(Math.max(bar.open(), bar.close()));
          double bottom = Math.max(top + 0.6, plot.y(Math.min(bar.open(), bar.close())));
          wicks
              .append('M')
              .append(Svg.number(x))
              .append(' ')
              .append(Svg.number(plot.y(bar.high())));
          wicks.append('V').append(Svg.number(plot.y(bar.low())));
          bodies.append('M').append(Svg.number(x - half)).append(' ').append(Svg.number(top));
          bodies.append('H').append(Svg.number(x + half)).append('V').append(Svg.number(bottom));
          bodies.append('H').append(Svg.number(x - half)).append('Z');
        }
      }
      String colour = rises ? "up" : "down";
      svg.leaf("path", "class", colour, "stroke-width", 1, "d", wicks);
      svg.leaf("path", "class", colour, "stroke-width", 0, "d", bodies);
    }
  }

  private void levels() {
    level("entry", "entry", scene.entry().price());
    if (scene.stop() != null) {
      level("stop", "stop", scene.stop());
    }
    if (scene.target() != null) {
      level("target", "target " + scene.target().level(), scene.target().price());
    }
  }

  private void level(String kind, String name, BigDecimal price) {
    double y = plot.y(price);
    svg.leaf("path", "class", "level " + kind, "d", across(plot.x(scene.entry().time()), end(), y));
    labels.add(new Label(y, name + " " + price.toPlainString()));
  }

  private void marks() {
    TradeScene.Point entry = scene.entry();
    double x = plot.x(entry.time());
    double y = plot.y(entry.price());
    // Bought from below, sold from above.
    double away = scene.isLong() ? 12 : -12;
    svg.leaf(
        "path",
        "class",
        "mark",
        "d",
        "M%s %sl-6 %sh12z".formatted(Svg.number(x), Svg.number(y), Svg.number(away)));
    TradeScene.@Nullable Point exit = scene.exit();
    if (exit != null) {
      double out = plot.y(exit.price());
      svg.leaf("circle", "class", "mark", "cx", plot.x(exit.time()), "cy", out, "r", 5);
      labels.add(new Label(out, "exit " + exit.price().toPlainString()));
    }
  }

  /// Where the trade ends on the picture.
  private double end() {
    TradeScene.@Nullable Point exit = scene.exit();
    return exit == null ? Plot.RIGHT : plot.x(exit.time());
  }

  /// Prices that lie close together have their names below each other.
  private void labels() {
    double free = Plot.TOP - LABEL_HEIGHT;
    for (Label label : labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
      double y = Math.max(free, label.y());
      svg.words("text", label.text(), "x", Plot.RIGHT + 6, "y", y + 4);
      free = y + LABEL_HEIGHT;
    }
  }
}
