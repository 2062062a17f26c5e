package io.fairgap.backtest.report;

import java.util.List;

/// `report.html`: one file that opens anywhere and asks nothing of the network. Equal studies have
/// equal bytes.
public final class Report {
  private Report() {}

  /// The page.
  public static String of(Study study) {
    Inlined style = Inlined.ours("report.css");
    List<Inlined> scripts =
        List.of(
            Inlined.chartLibrary(),
            Inlined.ours("charts.js"),
            Inlined.ours("candles.js"),
            Inlined.ours("report.js"));
    Html html = new Html();
    html.raw("<!doctype html>\n").open("html", "lang", "en");
    head(html, study, style, scripts);
    html.open("body");
    html.leaf("a", "Skip to the verdict", "class", "skip", "href", "#verdict");
    html.open("main");
    sections(html, study);
    html.close("main");
    html.leaf("footer", "Past results on recorded candles; no promise and no advice.");
    html.open("script", "type", "application/json", "id", "report-data");
    html.raw(ReportData.of(study)).close("script");
    scripts.forEach(script -> html.open("script").raw(script.text()).close("script"));
    return html.close("body").close("html").toString();
  }

  private static void head(Html html, Study study, Inlined style, List<Inlined> scripts) {
    String sources = String.join(" ", scripts.stream().map(Inlined::source).toList());
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
    html.leaf("title", study.facts().strategy() + " on " + study.symbols() + " · Fairgap");
    html.open("style").raw(style.text()).close("style").close("head");
  }

  private static void sections(Html html, Study study) {
    VerdictSection.write(html, study);
    MoneySection.write(html, study);
    TradesSection.write(html, study);
    ShapeSection.write(html, study);
    FunnelSection.write(html, study);
    PatternSection.write(html, study.judgement().patterns());
    CostSection.write(html, study);
    Figures.write(html, study.result().statistics());
    InputsSection.write(html, study);
  }
}
