package io.fairgap.trading.drawing;

import java.util.Locale;

/// SVG in the making. Every text and attribute value is escaped on its way in.
final class Svg {
  private final StringBuilder text = new StringBuilder(1 << 14);

  /// @param attributes names and values by turns
  Svg open(String tag, Object... attributes) {
    begin(tag, attributes).append(">\n");
    return this;
  }

  Svg close(String tag) {
    text.append("</").append(tag).append(">\n");
    return this;
  }

  /// An element without content.
  Svg leaf(String tag, Object... attributes) {
    begin(tag, attributes).append("/>\n");
    return this;
  }

  /// An element with nothing but text in it.
  Svg words(String tag, String words, Object... attributes) {
    begin(tag, attributes).append('>').append(escape(words)).append("</").append(tag).append(">\n");
    return this;
  }

  /// What is SVG already, and ours.
  Svg raw(String svg) {
    text.append(svg);
    return this;
  }

  private StringBuilder begin(String tag, Object... attributes) {
    text.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(
          attributes[i + 1] instanceof Double number
              ? number(number)
              : escape(String.valueOf(attributes[i + 1])));
      text.append('"');
    }
    return text;
  }

  /// A coordinate to a tenth of a unit.
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            // What XML forbids even escaped would make the whole file unreadable.
            default -> out.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
          }
        });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
