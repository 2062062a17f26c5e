package io.fairgap.backtest.report;

import io.fairgap.trading.performance.Figure;
import java.math.BigDecimal;
import java.util.List;

/// HTML in the making. Every text and attribute value is escaped on its way in.
final class Html {
  private final StringBuilder page = new StringBuilder(1 << 16);

  /// @param attributes names and values by turns
  Html open(String tag, String... attributes) {
    page.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]);
      page.append("=\"").append(escape(attributes[i + 1])).append('"');
    }
    page.append('>');
    return this;
  }

  Html close(String tag) {
    page.append("</").append(tag).append(">\n");
    return this;
  }

  Html text(String text) {
    page.append(escape(text));
    return this;
  }

  /// An element with nothing but text in it.
  Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /// What is HTML already, and ours.
  Html raw(String html) {
    page.append(html);
    return this;
  }

  /// Begins a part of the page with its heading.
  Html section(String id, String title) {
    return open("section", "id", id, "aria-labelledby", id + "-title")
        .leaf("h2", title, "id", id + "-title");
  }

  Html paragraphs(List<String> sentences, String... attributes) {
    sentences.forEach(sentence -> leaf("p", sentence, attributes));
    return this;
  }

  /// Where the script draws a chart; the caption says in words what it shows.
  Html chart(String name, String label, String caption) {
    return open("figure", "class", "chart")
        .open("div", "class", "canvas " + name)
        .leaf("canvas", "", "id", name, "role", "img", "aria-label", label)
        .close("div")
        .leaf("figcaption", caption)
        .close("figure");
  }

  /// A number with its exact value beside the rounded text.
  static String figure(String name, Figure figure, String text) {
    return switch (figure) {
      case Figure.Defined(double value) ->
          "<data data-figure=\"" + name + "\" value=\"" + value + "\">" + escape(text) + "</data>";
      case Figure.Undefined(String reason) ->
          "<span class=\"none\" data-figure=\"" + name + "\">" + escape(reason) + "</span>";
    };
  }

  /// An amount of `summary.json`'s money, exact beside the rounded text.
  static String money(String name, BigDecimal amount) {
    return "<data data-money=\"%s\" value=\"%s\">%s</data>"
        .formatted(name, amount.toPlainString(), Numbers.money(amount));
  }

  /// A bound of a spread under the name that `summary.json` gives it.
  static String bound(String spread, String bound, double value, String text) {
    return "<data data-spread=\"%s\" data-bound=\"%s\" value=\"%s\">%s</data>"
        .formatted(spread, bound, value, escape(text));
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
