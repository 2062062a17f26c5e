package io.fairgap.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees who types `./fairgap backtest`.
class SampleRunTest {
  @TempDir private static Path folder = Path.of("");
  private static Outcome outcome = new Outcome(1, "", "");

  @BeforeAll
  static void runTheSample() {
    outcome = sample("first");
  }

  @Test
  void theTableSaysWhatTheStrategyDid() {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            ifvg on BTCUSD, 1m with 15m, 1h
            9,603 candles from 2013-11-25 00:00 to 2013-12-01 16:02 UTC

            Money
              Capital                  100,000.00
              Closed trades            -514.24
              Open trades              -164.49
              Fees                     -80.38
              Borrow                   0.00
              Equity at the end        99,240.89  (-0.76 %%)
              Deepest drawdown         -1.55 %%

            Trades
              Closed                   2, and 1 open, valued at the last close
              Won / lost               0 / 2
              Win rate                 0.00 %%
              Profit factor            0.00
              Mean result              -1.13 R  (before fees and borrow -1.01 R)
              In the market            5.81 %%

            Is it luck?
              With fewer than 30 closed trades nobody can tell.
              t-statistic of R         none: fewer than ten trades cannot tell
              Sharpe ratio, annual     none: fewer than thirty days cannot tell
              P(Sharpe ratio > 0)      none: fewer than thirty days cannot tell

            What is doubtful
              grave                    too few trades

            From gaps to trades
              Gaps              156
              Significant        26   lost: insignificant 130
              Inverted           21   lost: notInverted 5
              Candidates          8   lost: maxAge 5, mitigated 7, stacked 1
              Armed               6   lost: invalidated 1, noMsb 1
              Signals             5   lost: confluence 1
              Traded              3   lost: gapped 1, position 1

            Notes
              The sample is one week of Bitstamp trades: short, so by default it has 1m candles, gaps
                of 15m and 1h and a day of warm-up. It shows how a strategy works, not what it earns.
              BTCUSD: 13 candles went implausibly far from the close before; the next candles disowned
                2 of them.
              Costs: fee 0.1 %% a side, slippage 0.02 %%, spread 0.01 %%, borrow 0.03 %% a day.

            Written to %s: report.html, summary.json, trades.csv,
            refusals.csv, equity.csv, decisions.jsonl
            """
                .formatted(folder.resolve("first")));
  }

  @Test
  void theSummaryNamesItsInputAndItsMoney() throws IOException {
    Map<String, @Nullable Object> summary = summary("first");

    assertThat(summary.get("inputs"))
        .isEqualTo(
            List.of(
                Map.ofEntries(
                    Map.entry("symbol", "BTCUSD"),
                    Map.entry("name", "bitstamp_trades_from_20131125_usd.csv"),
                    Map.entry(
                        "sha256",
                        "460765e9515a7fbb0ed7c1aae784c659b64663c7e732330d82c2058e179504d8"),
                    Map.entry("rows", new BigDecimal("9399")),
                    Map.entry("skipped", BigDecimal.ZERO),
                    Map.entry("skippedFor", List.of()),
                    Map.entry("filled", new BigDecimal("204")),
                    Map.entry("tick", new BigDecimal("0.01")),
                    Map.entry("lot", new BigDecimal("0.0001")),
                    Map.entry("assetClass", "CRYPTO"),
                    Map.entry("calendar", "ROUND_THE_CLOCK"))));
    assertThat(summary.get("money"))
        .isEqualTo(
            Map.of(
                "capital", new BigDecimal("100000"),
                "equity", new BigDecimal("99240.889901176"),
                "cash", new BigDecimal("79513.836701176"),
                "netOfClosedTrades", new BigDecimal("-574.727710780"),
                "grossOfClosedTrades", new BigDecimal("-514.242066"),
                "fees", new BigDecimal("80.377188824"),
                "borrow", BigDecimal.ZERO,
                "slippage", new BigDecimal("16.07434794"),
                "spread", new BigDecimal("4.01858698"),
                "latencyAndRounding", new BigDecimal("2.88440808")));
    assertThat(summary.get("open"))
        .isEqualTo(
            List.of(
                Map.of(
                    "setup", "BTCUSD/ifvg/15m/2013-12-01T12:00:00Z/BEARISH",
                    "quantity", new BigDecimal("19.7468"),
                    "entryPrice", new BigDecimal("1007.33"),
                    "markedAt", new BigDecimal("999.00"),
                    "grossAtMark", new BigDecimal("-164.490844"))));
  }

  @Test
  void whatHasNoValueIsNullWithAReason() throws IOException {
    Map<String, @Nullable Object> statistics = Json.within(summary("first"), "statistics");
    Map<String, @Nullable Object> reasons = Json.within(statistics, "undefined");

    assertThat(
            statistics.entrySet().stream()
                .filter(figure -> figure.getValue() == null)
                .map(Map.Entry::getKey))
        .containsExactlyElementsOf(reasons.keySet());
    assertThat(reasons)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("payoff", "no trade won"),
                Map.entry("expectancyRatio", "no trade won"),
                Map.entry("feeShare", "no trade had a gross profit"),
                Map.entry("kelly", "fewer than thirty trades say nothing about a share to risk"),
                Map.entry("minimumTrackRecord", "the Sharpe ratio is not above its benchmark"),
                Map.entry("cagr", "fewer than thirty days cannot tell"),
                Map.entry("calmar", "fewer than thirty days cannot tell"),
                Map.entry("probabilisticSharpe", "fewer than thirty days cannot tell"),
                Map.entry("sharpe", "fewer than thirty days cannot tell"),
                Map.entry("sortino", "fewer than thirty days cannot tell"),
                Map.entry("ulcerPerformance", "fewer than thirty days cannot tell"),
                Map.entry("sqn", "fewer than ten trades cannot tell"),
                Map.entry("sqn100", "fewer than ten trades cannot tell"),
                Map.entry("tStatisticR", "fewer than ten trades cannot tell")));
  }

  @Test
  void theSameInputsGiveTheSameBytes() throws IOException {
    Outcome again = sample("second", "--json");

    assertThat(files("second")).isEqualTo(files("first"));
    assertThat(files("second"))
        .containsOnlyKeys(
            ".fairgap-results",
            "decisions.jsonl",
            "equity.csv",
            "refusals.csv",
            "report.html",
            "summary.json",
            "trades.csv");
    assertThat(again)
        .isEqualTo(new Outcome(0, Files.readString(folder.resolve("first/summary.json")), ""));
  }

  @Test
  void openTradesCanBeClosedAtTheEnd() throws IOException {
    sample("closed", "--close-at-end");

    List<String> trades = Files.readAllLines(folder.resolve("closed/trades.csv"));
    assertThat(trades.getLast())
        .contains(",9602,2013-12-01T16:02:00Z,998.75,END,39.61366054,0.00000000,-209.04120454,");
    assertThat(trades.subList(0, 3))
        .isEqualTo(Files.readAllLines(folder.resolve("first/trades.csv")).subList(0, 3));
    assertThat(summary("closed").get("open")).isEqualTo(List.of());
    assertThat(Json.within(summary("closed"), "money"))
        .containsEntry("equity", new BigDecimal("99216.231084676"))
        .containsEntry("cash", new BigDecimal("99216.231084676"));
  }

  @Test
  void capitalAndRangeAreTheUsers() throws IOException {
    Outcome part =
        sample(
            "part", "--capital", "50000", "--from", "2013-11-28", "--to", "2013-11-30T12:00:00Z");

    assertThat(part.out().lines().limit(11))
        .containsExactly(
            "ifvg on BTCUSD, 1m with 15m, 1h",
            "3,600 candles from 2013-11-28 00:00 to 2013-11-30 11:59 UTC",
            "",
            "Money",
            "  Capital                  50,000.00",
            "  Closed trades            -92.20",
            "  Open trades              0.00",
            "  Fees                     -10.09",
            "  Borrow                   0.00",
            "  Equity at the end        49,897.71  (-0.20 %)",
            "  Deepest drawdown         -0.20 %");
    assertThat(Json.number(Json.within(summary("part"), "money"), "capital"))
        .isEqualTo(new BigDecimal("50000"));
  }

  @Test
  void theCrossoverTradesAFixedQuantity() throws IOException {
    Outcome crossed =
        sample(
            "crossed",
            "--strategy",
            "crossover",
            "--set",
            "risk.profile=fixed",
            "--set",
            "risk.quantity=2");

    assertThat(crossed.exitCode()).isZero();
    assertThat(crossed.out()).startsWith("crossover on BTCUSD, 1m\n").doesNotContain("From gaps");
    assertThat(
            Files.readAllLines(folder.resolve("crossed/trades.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(row -> row[11] + " " + row[17] + " " + row[30]))
        .hasSize(306)
        .containsOnly("LONG 2.0000 crossover");
  }

  @Test
  void theFormulaForSizeThatRisksMostIsSaid() {
    Outcome bold = sample("bold", "--set", "risk.profile=seed");

    assertThat(bold.out())
        .contains(
            """
              risk.profile is seed: a trade loses 10 % of the equity at its stop, 20 % with two
                confluences.
            """);
  }

  private static Outcome sample(String out, String... more) {
    return Outcome.of(
        Stream.concat(
                Stream.of("backtest", "--out", folder.resolve(out).toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Map<String, @Nullable Object> summary(String out) throws IOException {
    return Json.object(Files.readString(folder.resolve(out).resolve("summary.json")));
  }

  private static Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder.resolve(out))) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
