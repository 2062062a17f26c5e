package io.fairgap.backtest.report;

import java.util.List;

/// What every page has around its sections: the head with its policy, style, scripts and the data
/// that they draw from. Nothing is asked of the network, and nothing else may run.
///
/// @param title without the program's name
/// @param data JSON without `<`; empty for none
record Page(String title, List<Inlined> scripts, String data) {

  /// The whole document.
  String around(Html body) {
    Html html = new Html();
    html.raw("<!doctype html>\n").open("html", "lang", "en");
    head(html);
    html.open("body");
    html.leaf("a", "Skip to the verdict", "class", "skip", "href", "#verdict");
    html.open("main").raw(body.toString()).close("main");
    html.leaf("footer", "Past results on recorded candles; no promise and no advice.");
    if (!data.isEmpty()) {
      html.open("script", "type", "application/json", "id", "report-data").raw(data);
      html.close("script");
    }
    scripts.forEach(script -> html.open("script").raw(script.text()).close("script"));
    return html.close("body").close("html").toString();
  }

  private void head(Html html) {
    Inlined style = Inlined.ours("report.css");
    String sources =
        scripts.isEmpty()
            ? "'none'"
            : String.join(" ", scripts.stream().map(Inlined::source).toList());
    html.open("head").open("meta", "charset", "utf-8");
    html.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'"
            .formatted(sources, style.source()));
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.leaf("title", title + " · Fairgap");
    html.open("style").raw(style.text()).close("style").close("head");
  }
}
