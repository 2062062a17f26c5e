package io.fairgap.backtest.report;

import io.fairgap.trading.honesty.Finding;
import io.fairgap.trading.performance.Figure;
import io.fairgap.trading.performance.Statistics;
import java.util.List;

/// The head of the page: what was run, what came of it in words, the few figures to remember, and
/// what to be careful about.
final class VerdictSection {
  private VerdictSection() {}

  static void write(Html html, Study study) {
    String higher = study.facts().higher();
    html.open("header")
        .leaf("p", "Fairgap backtest", "class", "kicker")
        .leaf("h1", study.facts().strategy() + " on " + study.symbols())
        .leaf(
            "p",
            "%s candles of %s%s, %s to %s (UTC)"
                .formatted(
                    Numbers.count(study.result().candles()),
                    study.facts().timeframe(),
                    higher.isEmpty() ? "" : " with gaps of " + higher,
                    Numbers.day(study.result().from()),
                    Numbers.day(study.end() - 1)),
            "class",
            "what")
        .close("header");
    html.section("verdict", "Verdict").open("div", "class", "verdict");
    html.paragraphs(study.judgement().verdict().paragraphs());
    html.close("div");
    tiles(html, study);
    html.close("section");
    LuckSection.write(html, study.judgement());
    warnings(html, study);
  }

  private static void tiles(Html html, Study study) {
    Statistics s = study.result().statistics();
    html.open("dl", "class", "tiles");
    percent(html, "Return", "totalReturn", s.returns().total());
    number(html, "Profit factor", "profitFactor", s.trades().profitFactor());
    percent(html, "Win rate", "winRate", s.trades().winRate());
    number(html, "Mean R, net", "meanR", s.risk().mean());
    percent(html, "Deepest drawdown", "maxDrawdown", s.drawdowns().deepest());
    number(html, "t-statistic of R", "tStatisticR", s.risk().tStatistic());
    html.close("dl");
  }

  private static void percent(Html html, String name, String key, Figure figure) {
    tile(html, name, Html.figure(key, figure, Numbers.percent(figure)));
  }

  private static void number(Html html, String name, String key, Figure figure) {
    tile(html, name, Html.figure(key, figure, Numbers.decimals(figure, 2)));
  }

  private static void tile(Html html, String name, String value) {
    html.open("div").leaf("dt", name).open("dd").raw(value).close("dd").close("div");
  }

  private static void warnings(Html html, Study study) {
    List<Finding> findings = study.judgement().findings();
    if (findings.isEmpty() && study.facts().notes().isEmpty()) {
      return;
    }
    html.section("warnings", "To keep in mind").open("ul", "class", "notes");
    for (Finding finding : findings) {
      html.open("li", "class", "finding " + finding.severity().title());
      String title = Wording.sentence(finding.doubt().title());
      html.leaf("strong", title + " (" + finding.severity().title() + ").");
      html.text(" " + finding.evidence()).close("li");
    }
    study.facts().notes().forEach(note -> html.leaf("li", note));
    html.close("ul").close("section");
  }
}
