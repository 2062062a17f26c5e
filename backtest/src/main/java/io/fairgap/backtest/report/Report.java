package io.fairgap.backtest.report;

import java.util.List;

/// `report.html`: one file that opens anywhere and asks nothing of the network. Equal studies have
/// equal bytes.
public final class Report {
  private Report() {}

  /// The page.
  public static String of(Study study) {
    Html body = new Html();
    sections(body, study);
    return new Page(
            study.facts().strategy() + " on " + study.symbols(),
            List.of(
                Inlined.chartLibrary(),
                Inlined.ours("charts.js"),
                Inlined.ours("candles.js"),
                Inlined.ours("report.js")),
            ReportData.of(study))
        .around(body);
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
