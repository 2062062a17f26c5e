package io.fairgap.backtest.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.judgement.Scenes.Kind;
import io.fairgap.trading.honesty.Doubt;
import io.fairgap.trading.honesty.Finding;
import io.fairgap.trading.honesty.SettingFact;
import io.fairgap.trading.honesty.Severity;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whole runs with one defect each; 120 trades that win and lose by turns have none.
class PlantedDefectsTest {
  private static final Finding FEW =
      new Finding(
          Doubt.TOO_FEW_TRADES,
          Severity.GRAVE,
          "10 trades were closed; with fewer than 30, single results decide every figure.");

  @Test
  void aCleanRunHasNoFinding() {
    assertThat(Scenes.ordinary(120).judged().findings()).isEmpty();
  }

  @Test
  void fewTradesAreSaid() {
    assertThat(Scenes.ordinary(10).judged().findings()).containsExactly(FEW);
  }

  @Test
  void oneTradeThatMakesTheProfitIsSaid() {
    Judgement judgement = Scenes.of(Kind.WIN, Kind.LOSS).judged();

    assertThat(evidence(judgement, Doubt.ONE_TRADE_MAKES_THE_PROFIT))
        .startsWith("The best of 2 trades, ABC on 1970-01-01, brought 2.")
        .contains("; without it the run would have lost 1.");
  }

  @Test
  void tooManyWinsAreSaid() {
    Scenes scenes = Scenes.ordinary(120);
    for (int scene = 1; scene < 110; scene += 2) {
      scenes.with(scene, Kind.WIN);
    }

    assertThat(scenes.judged().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.doubt()).isEqualTo(Doubt.SUSPICIOUS_WIN_RATE);
          assertThat(finding.severity()).isEqualTo(Severity.GRAVE);
          assertThat(finding.evidence()).startsWith("115 of 120 trades won (96 %)");
        });
  }

  @Test
  void aTargetThatWasOnlyTouchedIsSaid() {
    Scenes scenes = Scenes.ordinary(120).with(4, Kind.BARELY).filledBy(LimitFill.TOUCH);

    assertThat(scenes.judged().findings())
        .containsExactly(
            new Finding(
                Doubt.FILLS_AT_EXTREMES,
                Severity.NOTE,
                "1 of 240 fills (0.4 %) got the best price of the candle, where a real order waits"
                    + " behind others."));
  }

  @Test
  void entriesAtTheLowAreSaid() {
    Scenes scenes = Scenes.ordinary(120).buyingTheDip().filledBy(LimitFill.TOUCH);

    assertThat(evidence(scenes.judged(), Doubt.FILLS_AT_EXTREMES))
        .startsWith("120 of 240 fills (50 %) got the best price");
  }

  @Test
  void stopAndTargetOnOneCandleAreSaid() {
    assertThat(
            evidence(
                Scenes.ordinary(120).with(5, Kind.BOTH).judged(), Doubt.STOP_OR_TARGET_ASSUMED))
        .startsWith("1 of 120 trades met stop and target on one candle")
        .endsWith("Finer candles would decide.");
  }

  @Test
  void finerCandlesDecideInsteadOfAnAssumption() {
    FinerCandles finer =
        (_, from, to, sink) -> {
          if (from != Scenes.exitTime(5)) {
            return false;
          }
          sink.candle(from, 60_000, Scenes.PRICE, Scenes.PRICE, 9_890, 9_890);
          sink.candle(to - 60_000, 60_000, 9_890, 10_310, 9_890, Scenes.PRICE);
          return true;
        };

    assertThat(Scenes.ordinary(120).with(5, Kind.BOTH).shownBy(finer).judged().findings())
        .isEmpty();
  }

  @Test
  void missingCandlesInsideAPositionAreSaid() {
    assertThat(evidence(Scenes.ordinary(120).missingIn(7).judged(), Doubt.GAPS_INSIDE_POSITIONS))
        .startsWith(
            "1 of 120 trades held a position while candles were missing, 3 in all, most in");
  }

  @Test
  void fillsOnImplausibleCandlesAreSaid() {
    Scrutiny scrutiny =
        new Scrutiny(List.of(), Map.of(Scenes.SYMBOL, Set.of(Scenes.exitTime(3), 7L)), 1, 1);

    assertThat(evidence(Scenes.ordinary(120).judged(scrutiny), Doubt.OUTLIERS_TRADED))
        .startsWith("1 of 120 trades had a fill on a candle with an implausible price");
  }

  @Test
  void costsSetToZeroAreSaid() {
    assertThat(Scenes.ordinary(120).costing(Costs.of("0", "0")).judged().findings())
        .containsExactly(
            new Finding(
                Doubt.NO_COSTS,
                Severity.GRAVE,
                "Set to zero: taker fee, maker fee, slippage, spread and latency. No market trades"
                    + " for free."));
  }

  @Test
  void moreSettingsThanTradesCanBearAreSaid() {
    Scrutiny scrutiny = new Scrutiny(List.of(amount("a", "1"), amount("b", "1")), Map.of(), 1, 1);

    assertThat(Scenes.ordinary(10).judged(scrutiny).findings())
        .containsExactly(
            FEW,
            new Finding(
                Doubt.TOO_MANY_SETTINGS,
                Severity.GRAVE,
                "2 settings were changed (a and b) for 10 trades, 5 each; with fewer than 20 each,"
                    + " settings fit the luck of these candles."));
  }

  @Test
  void aSettingAtTheEndOfItsRangeIsSaid() {
    Scrutiny scrutiny = new Scrutiny(List.of(amount("a", "2")), Map.of(), 1, 1);

    assertThat(evidence(Scenes.ordinary(120).judged(scrutiny), Doubt.SETTINGS_AT_THE_EDGE))
        .startsWith("At the end of its range: a = 2 (0 to 2).");
  }

  @Test
  void theVerdictCountsTheTrials() {
    Judgement judgement = Scenes.ordinary(120).judged(new Scrutiny(List.of(), Map.of(), 500, 1));

    assertThat(judgement.trials()).isEqualTo(500);
    assertThat(judgement.verdict().paragraphs().getFirst())
        .contains("the best of 500 tried settings would do at least this well in");
  }

  @Test
  void anotherSeedDrawsOthers() {
    Judgement first = Scenes.ordinary(120).judged();
    Judgement other = Scenes.ordinary(120).judged(new Scrutiny(List.of(), Map.of(), 1, 2));

    assertThat(Scenes.ordinary(120).judged()).isEqualTo(first);
    assertThat(other.monteCarlo().plan().seed()).isEqualTo(2);
    assertThat(other.monteCarlo().redrawn()).isNotEqualTo(first.monteCarlo().redrawn());
  }

  private static SettingFact amount(String name, String value) {
    return new SettingFact.Amount(
        name, new BigDecimal(value), new BigDecimal("1.5"), BigDecimal.ZERO, BigDecimal.TWO);
  }

  private static String evidence(Judgement judgement, Doubt doubt) {
    return judgement.findings().stream()
        .filter(finding -> finding.doubt() == doubt)
        .map(Finding::evidence)
        .findFirst()
        .orElse("none");
  }
}
