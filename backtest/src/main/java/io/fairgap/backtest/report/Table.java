package io.fairgap.backtest.report;

import java.util.List;

/// A table with a caption; the first column names the row, the others hold numbers or words.
final class Table {
  private final Html html;
  private final int columns;

  private Table(Html html, int columns) {
    this.html = html;
    this.columns = columns;
  }

  /// @param heads the heads of the columns; none for a table of names and values
  static Table begin(Html html, String caption, String... heads) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", caption)
        .open("table")
        .leaf("caption", caption);
    if (heads.length > 0) {
      html.open("thead").open("tr");
      for (String head : heads) {
        html.leaf("th", head, "scope", "col");
      }
      html.close("tr").close("thead");
    }
    html.open("tbody");
    return new Table(html, Math.max(2, heads.length));
  }

  Table row(String name, String... texts) {
    return cells(name, List.of(texts).stream().map(Html::escape).toList());
  }

  /// @param cells HTML of ours
  Table cells(String name, List<String> cells) {
    if (cells.size() != columns - 1) {
      throw new IllegalArgumentException(name + " has " + cells.size() + " of " + (columns - 1));
    }
    html.open("tr").leaf("th", name, "scope", "row");
    cells.forEach(cell -> html.open("td").raw(cell).close("td"));
    html.close("tr");
    return this;
  }

  void end() {
    html.close("tbody").close("table").close("div");
  }
}
