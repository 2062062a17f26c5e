package io.fairgap.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"report-data\">([^<]*)</script>");
  private static final Pattern FIGURE =
      Pattern.compile("<data data-figure=\"(\\w+)\" value=\"([^\"]+)\">");
  private static final Pattern MONEY =
      Pattern.compile("<data data-money=\"(\\w+)\" value=\"([^\"]+)\">");
  private static final Pattern BOUND =
      Pattern.compile("<data data-spread=\"([\\w.]+)\" data-bound=\"(\\w+)\" value=\"([^\"]+)\">");
  private static final Pattern UNDEFINED =
      Pattern.compile("<span class=\"none\" data-figure=\"(\\w+)\">([^<]+)</span>");

  private static final Study TRADED = SampleStudy.traded();
  private static final String PAGE = Report.of(TRADED);

  /// Enough trades for everything that is drawn.
  private static final Study MANY = SampleStudy.crossed();

  @Test
  void theFiguresAreThoseOfTheSummary() {
    Map<?, ?> summary = (Map<?, ?>) Json.at(Json.read(TRADED.summary()), "statistics");
    Map<String, Object> shown = new TreeMap<>();
    FIGURE.matcher(PAGE).results().forEach(f -> shown.put(f.group(1), Double.valueOf(f.group(2))));

    Map<String, Object> expected = new TreeMap<>();
    shown.keySet().forEach(name -> expected.put(name, value(summary, name)));
    assertThat(shown).hasSizeGreaterThan(18).isEqualTo(expected);
  }

  @Test
  void theMoneyIsThatOfTheSummary() {
    Map<?, ?> money = (Map<?, ?>) Json.at(Json.read(TRADED.summary()), "money");
    Map<String, Object> shown = new TreeMap<>();
    MONEY.matcher(PAGE).results().forEach(m -> shown.put(m.group(1), Double.valueOf(m.group(2))));

    Map<String, Object> expected = new TreeMap<>();
    shown.keySet().forEach(name -> expected.put(name, value(money, name)));
    assertThat(shown)
        .containsOnlyKeys("fees", "borrow", "slippage", "spread", "latencyAndRounding")
        .isEqualTo(expected);
  }

  @Test
  void theSpreadsAreThoseOfTheSummaryBesideTheirSeed() {
    Object summary = Json.read(MANY.summary());
    Map<String, @Nullable Object> expected = new TreeMap<>();
    Map<String, @Nullable Object> shown = new TreeMap<>();
    BOUND
        .matcher(Report.of(MANY))
        .results()
        .forEach(found -> {
          String name = found.group(1) + " " + found.group(2);
          shown.put(name, Double.valueOf(found.group(3)));
          expected.put(name, Json.at(summary, "chance", found.group(1), found.group(2)));
        });

    assertThat(shown).hasSizeGreaterThan(15).isEqualTo(expected);
    assertThat(Json.at(summary, "chance", "seed")).isEqualTo(1.0);
    assertThat(Report.of(MANY)).contains("1,000 drawn runs lie (seed 1)");
  }

  @Test
  void theFindingsAndTheVerdictAreThoseOfTheSummary() {
    Object summary = Json.read(TRADED.summary());

    List<?> findings = (List<?>) Objects.requireNonNull(Json.at(summary, "findings"));
    List<?> words = (List<?>) Objects.requireNonNull(Json.at(summary, "verdict", "words"));
    assertThat(findings)
        .isEqualTo(
            List.of(
                Map.of(
                    "doubt", "TOO_FEW_TRADES",
                    "severity", "GRAVE",
                    "evidence",
                        "2 trades were closed; with fewer than 30, single results decide every"
                            + " figure.")));
    assertThat(PAGE)
        .contains("Too few trades (grave).</strong>", "2 trades were closed; with fewer than 30")
        .contains(words.stream().map(word -> Html.escape((String) word)).toList());
  }

  @Test
  void aFigureWithoutAValueSaysWhy() {
    Map<?, ?> reasons = (Map<?, ?>) Json.at(Json.read(TRADED.summary()), "statistics", "undefined");

    assertThat(UNDEFINED.matcher(PAGE).results().toList())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.group(2)).isEqualTo(value(reasons, found.group(1))));
  }

  @Test
  void theBlockOfDataHoldsTheSummaryAndAWindowForEachTrade() {
    Object data = Json.read(data(PAGE));

    assertThat(Json.at(data, "summary")).isEqualTo(Json.read(TRADED.summary()));
    List<?> windows = (List<?>) Objects.requireNonNull(Json.at(data, "windows"));
    assertThat(windows.stream().map(window -> Json.at(window, "setup")))
        .isEqualTo(
            TRADED.result().trades().stream().map(trade -> trade.proposal().setup()).toList());
  }

  @Test
  void theCurveEndsWhereTheAccountEnds() {
    Object data = Json.read(data(PAGE));

    List<?> equity = (List<?>) Objects.requireNonNull(Json.at(data, "equity", "value"));
    List<?> drawdown = (List<?>) Objects.requireNonNull(Json.at(data, "drawdown", "value"));
    assertThat(equity.getFirst()).isEqualTo(100_000.0);
    assertThat((Double) equity.getLast())
        .isCloseTo(TRADED.result().equity().doubleValue(), within(1e-6));
    assertThat(drawdown.stream().mapToDouble(Double.class::cast).min().orElseThrow())
        .isEqualTo(value((Map<?, ?>) Json.at(data, "summary", "statistics"), "maxDrawdown"));
  }

  @Test
  void everyTradeHasItsReason() {
    assertThat(PAGE)
        .contains(
            "<p>Short, because a bullish fair value gap of 15m (",
            "was closed through and became resistance.",
            "<p>In its favour: an order block and a volume spike.</p>",
            " of the dealing range from ",
            "the size was limited by its share of equity.</p>",
            "<p>All %d trades, in order of time.".formatted(TRADED.result().trades().size()));
    assertThat(PAGE.split("<details class=\"trade\"", -1))
        .hasSize(TRADED.result().trades().size() + 1);
  }

  @Test
  void equalRunsHaveEqualBytes() {
    assertThat(Report.of(SampleStudy.traded())).isEqualTo(PAGE);
  }

  @Test
  void theNetworkIsForbiddenAndNotAsked() {
    assertThat(PAGE)
        .containsPattern(
            "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src"
                + "( &#39;sha256-[A-Za-z0-9+/=]{44}&#39;){4}; style-src")
        .doesNotContainPattern("<(script|img|link|iframe)[^>]* (src|href)=")
        .doesNotContainPattern("<[a-z]+[^>]* (on[a-z]+|style)=")
        .doesNotContain("unsafe-inline", "sourceMappingURL");
  }

  @Test
  void textFromOutsideIsText() {
    String evil = "</script><script>alert('x')</script><img src=x onerror=alert(1)>&\"";
    Study study = SampleStudy.of(IfvgSettings.WarmUp.ofDays(1, 1), evil + ".csv", evil);

    String page = Report.of(study);

    assertThat(page)
        .doesNotContain("<script>alert", "<img")
        .contains(
            "&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x"
                + " onerror=alert(1)&gt;&amp;&quot;.csv");
    assertThat(Json.at(Json.read(data(page)), "summary")).isEqualTo(Json.read(study.summary()));
    assertThat(data(page)).doesNotContain("<");
  }

  @Test
  void aRunWithoutTradesSaysSoKindly() {
    String page = Report.of(SampleStudy.withoutTrades());

    assertThat(page.substring(0, page.indexOf("<script")))
        .contains(
            "No trade was closed, so there is nothing to judge yet. That is no fault:",
            "<p>There was none.</p>",
            "The funnel",
            "Inside the warm-up (warmup)")
        .doesNotContain("<details class=\"trade\"", "NaN", "Infinity", "id=\"multiples\"");
  }

  private static Object value(@Nullable Map<?, ?> figures, String name) {
    return Objects.requireNonNull(Objects.requireNonNull(figures).get(name), name);
  }

  private static String data(String page) {
    return DATA.matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
