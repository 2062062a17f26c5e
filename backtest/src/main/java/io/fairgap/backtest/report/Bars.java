package io.fairgap.backtest.report;

import java.util.Locale;

/// Small bars inside tables, drawn as SVG so that they need neither script nor style attributes.
final class Bars {
  private static final int WIDTH = 100;

  private Bars() {}

  /// A share from 0 to 1, with the number beside it.
  static String ofShare(double share) {
    String width = Numbers.decimals(WIDTH * Math.clamp(share, 0, 1), 1);
    return svg("<rect class=\"share\" width=\"" + width + "\" height=\"10\"/>")
        + " <span>"
        + Numbers.percent(share)
        + "</span>";
  }

  /// A value around zero: to the left and red below it, to the right and green above.
  ///
  /// @param most the greatest size in the table
  static String around(double value, double most) {
    double length = most == 0 ? 0 : WIDTH / 2.0 * Math.abs(value) / most;
    double from = value < 0 ? WIDTH / 2.0 - length : WIDTH / 2.0;
    String side = value < 0 ? "loss" : "gain";
    return svg(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"10\"/><path d=\"M50 0v10\"/>",
            side,
            from,
            length));
  }

  private static String svg(String inside) {
    return "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\""
        + " aria-hidden=\"true\">"
        + inside
        + "</svg>";
  }
}
