package io.fairgap.trading.honesty;

import static io.fairgap.trading.performance.Samples.DAY;
import static io.fairgap.trading.performance.Samples.START;
import static io.fairgap.trading.performance.Samples.repeated;
import static io.fairgap.trading.performance.Samples.trade;
import static io.fairgap.trading.performance.Samples.trades;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.chance.MonteCarlo;
import io.fairgap.trading.chance.Plan;
import io.fairgap.trading.chance.Significance;
import io.fairgap.trading.chance.TradeOutcome;
import io.fairgap.trading.performance.DailyEquity;
import io.fairgap.trading.performance.EquityCurve;
import io.fairgap.trading.performance.Statistics;
import io.fairgap.trading.performance.TradeResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Plan PLAN = Plan.seeded(1);
  private static final String PAST =
      "These are past candles; they do not say what the next ones bring.";

  /// A run with a capital of 10,000 that closes one of the trades each day.
  private static VerdictFacts run(List<TradeResult> trades) {
    return run(trades, List.of(), 1);
  }

  private static VerdictFacts run(List<TradeResult> trades, List<Finding> findings, int trials) {
    DailyEquity equity = DailyEquity.startingWith(10_000, START);
    double value = 10_000;
    for (int i = 0; i < trades.size(); i++) {
      value += trades.get(i).pnl().doubleValue();
      equity.feed(START + (i + 1) * DAY, value, true);
    }
    EquityCurve curve = equity.curve();
    return new VerdictFacts(
        curve,
        trades,
        Statistics.of(curve, trades, 365),
        Significance.of(curve, trades, 365, PLAN),
        MonteCarlo.of(10_000, trades.stream().map(TradeOutcome::of).toList(), PLAN),
        findings,
        trials);
  }

  /// Wins of 30 and losses of 20 before fees, in turn.
  private static List<TradeResult> alternating(int pairs, String fees) {
    return repeated(List.of(trade("30", fees, "100"), trade("-20", fees, "100")), pairs);
  }

  private static String headline(VerdictFacts facts) {
    return Verdict.of(facts).paragraphs().getFirst();
  }

  @Test
  void aRunWithoutTradesIsToldKindly() {
    Verdict verdict = Verdict.of(run(List.of()));

    assertThat(verdict)
        .isEqualTo(
            new Verdict(
                Belief.NO_TRADES,
                List.of(
                    "No trade was closed, so there is nothing to judge yet. That is no fault: these"
                        + " candles may hold nothing that fits the rules. The funnel shows where"
                        + " setups were lost; a longer period or more symbols give more of them.")));
  }

  @Test
  void oneTradeSaysNothing() {
    Verdict verdict = Verdict.of(run(List.of(trade("14", "1.70", "100"))));

    assertThat(verdict)
        .isEqualTo(
            new Verdict(
                Belief.TOO_FEW,
                List.of(
                    "1 trade: it won 12.30 after costs (14.00 before). One result says nothing.",
                    "A trade made 0.12 R on average (0.14 R before fees and borrowing), R being what"
                        + " it risked.",
                    "Before fees and borrowing the trades made 14.00; those took 1.70 and left"
                        + " 12.30.",
                    "The deepest fall below a peak was 0 %.",
                    PAST)));
  }

  @Test
  void oneTradeMayLoseOrComeOutEven() {
    assertThat(headline(run(trades("-1250"))))
        .isEqualTo(
            "1 trade: it lost 1,250.00 after costs (-1,250.00 before). One result says nothing.");
    assertThat(headline(run(trades("0"))))
        .isEqualTo("1 trade: it came out even after costs (0.00 before). One result says nothing.");
  }

  @Test
  void fewTradesAreTooFewWhateverTheyMade() {
    VerdictFacts facts = run(trades());

    assertThat(Verdict.of(facts).belief()).isEqualTo(Belief.TOO_FEW);
    assertThat(headline(facts))
        .isEqualTo(
            "10 trades; profit factor 1.53 after costs (1.53 before); too few to tell: below 30"
                + " trades a mean says next to nothing.");
  }

  @Test
  void tradesThatNeverLostHaveNoProfitFactor() {
    assertThat(headline(run(trades("10", "20"))))
        .isEqualTo(
            "2 trades; no profit factor, because no trade lost; too few to tell: below 30 trades a"
                + " mean says next to nothing.");
  }

  @Test
  void costsMayMakeTheOnlyLosses() {
    assertThat(headline(run(List.of(trade("10", "1", "100"), trade("1", "4", "100")))))
        .isEqualTo(
            "2 trades; profit factor 3.00 after costs (none, because no trade lost, before); too"
                + " few to tell: below 30 trades a mean says next to nothing.");
  }

  /// 28 wins of 30 and as many losses of 20, in runs of seven, each with 6 in fees: R is 0.24 or
  /// −0.26. The mean is −0.01, the deviation 0.25 · √(56 / 55) = 0.252262…, t = −0.296648…; by
  /// scipy luck does better in 0.616… of cases. The interval, by a program of its own, is −0.108…
  /// to 0.079….
  @Test
  void aRunThatEarnsWhatLuckWouldHasNoEvidenceOfAnEdge() {
    List<TradeResult> streaks = new ArrayList<>(repeated(List.of(trade("30", "6", "100")), 7));
    streaks.addAll(repeated(List.of(trade("-20", "6", "100")), 7));

    Verdict verdict = Verdict.of(run(repeated(streaks, 4)));

    assertThat(verdict.belief()).isEqualTo(Belief.NO_EDGE);
    assertThat(verdict.paragraphs().subList(0, 3))
        .isEqualTo(
            List.of(
                "56 trades; profit factor 0.92 after costs (1.50 before); no evidence of an edge:"
                    + " without any, a run would do at least this well in 62 of 100 cases.",
                "A trade made -0.01 R on average (0.05 R before fees and borrowing), R being what it"
                    + " risked. Drawn again and again from these trades, nine means of ten lie"
                    + " between -0.11 R and 0.08 R: not even the sign is sure.",
                "Before fees and borrowing the trades made 280.00; those took 336.00 and left"
                    + " -56.00. The costs ate the whole profit."));
    assertThat(verdict.paragraphs()).last().isEqualTo(PAST);
  }

  @Test
  void aRunThatLuckWouldHardlyMakeSoBadIsEvidenceOfALoss() {
    Verdict verdict = Verdict.of(run(alternating(28, "20")));

    assertThat(verdict.belief()).isEqualTo(Belief.LOSES);
    assertThat(verdict.paragraphs().getFirst())
        .isEqualTo(
            "56 trades; profit factor 0.25 after costs (1.50 before); evidence of a loss: without"
                + " any edge a run would do this badly in fewer than 1 of 1,000 cases.");
  }

  @Test
  void aRareResultOfFewTradesIsAHint() {
    VerdictFacts facts = run(alternating(49, "0"));

    assertThat(Verdict.of(facts).belief()).isEqualTo(Belief.HINT);
    assertThat(headline(facts))
        .isEqualTo(
            "98 trades; profit factor 1.50 after costs (1.50 before); a hint of an edge, no more:"
                + " without any, a run would do at least this well in 3 of 100 cases, but there are"
                + " fewer than 100 trades.");
  }

  @Test
  void graveDoubtsLeaveNoMoreThanAHint() {
    Finding grave = new Finding(Doubt.NO_COSTS, Severity.GRAVE, "Set to zero: taker fee.");
    Finding note = new Finding(Doubt.FILLS_AT_EXTREMES, Severity.NOTE, "1 fill.");

    Verdict verdict = Verdict.of(run(alternating(100, "0"), List.of(grave, note), 1));

    assertThat(verdict.belief()).isEqualTo(Belief.HINT);
    assertThat(verdict.paragraphs())
        .contains(
            "Before believing the figures, look at 2 findings (1 grave): costs set to zero and fills"
                + " at candle extremes.");
  }

  /// t = 0.05 / (0.25 · √(200 / 199)) · √200 = 2.82…
  @Test
  void manyTradesThatLuckHardlyMakesAreSomeEvidenceAndNoPromise() {
    Verdict verdict = Verdict.of(run(alternating(100, "0")));

    assertThat(verdict.belief()).isEqualTo(Belief.EDGE_SO_FAR);
    assertThat(verdict.paragraphs().getFirst())
        .isEqualTo(
            "200 trades; profit factor 1.50 after costs (1.50 before); some evidence of an edge in"
                + " these candles: without any, a run would do at least this well in 3 of 1,000"
                + " cases.");
    assertThat(verdict.paragraphs()).last().isEqualTo(PAST);
  }

  @Test
  void theBestOfManyTriedSettingsHasToBeRarer() {
    VerdictFacts facts = run(alternating(100, "0"), List.of(), 40);

    assertThat(Verdict.of(facts).belief()).isEqualTo(Belief.NO_EDGE);
    assertThat(headline(facts))
        .isEqualTo(
            "200 trades; profit factor 1.50 after costs (1.50 before); no evidence of an edge:"
                + " without any, the best of 40 tried settings would do at least this well in 11 of"
                + " 100 cases.");
  }

  @Test
  void tradesWithoutStopAreTestedByTheirMoney() {
    List<TradeResult> loose = repeated(List.of(trade("30", "0", "0"), trade("-20", "0", "0")), 100);

    Verdict verdict = Verdict.of(run(loose));

    assertThat(verdict.belief()).isEqualTo(Belief.HINT);
    assertThat(verdict.paragraphs()).contains("A trade made 5.00 on average.");
  }

  @Test
  void equalTradesCannotBeTested() {
    assertThat(headline(run(Collections.nCopies(40, trade("5")))))
        .isEqualTo(
            "40 trades; no profit factor, because no trade lost; no evidence of an edge: it cannot"
                + " be tested, because all trades are the same.");
  }

  @Test
  void theFallIsSetBesideWhatTheSameTradesCouldHaveDone() {
    Verdict verdict = Verdict.of(run(repeated(trades("-400", "300"), 20)));

    assertThat(verdict.paragraphs().get(3))
        .matches(
            "The deepest fall below a peak was 23 %\\. In another order the same trades fall, counted"
                + " at their exits, between [0-9]+ % and [0-9]+ % in nine cases of ten\\. Of 1,000"
                + " runs drawn from these trades, [0-9]+ lost 50 % of the capital on the way\\.");
  }

  @Test
  void aRunIsOneTrialAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(trades(), List.of(), 0))
        .withMessage("a run is one trial at least, not 0");
  }

  @Property(tries = 50)
  void whateverTheTradesMadeTheVerdictIsWholeSentencesAndPromisesNothing(
      @ForAll @Size(min = 1, max = 150) List<@IntRange(min = -50, max = 60) Integer> profits) {
    List<TradeResult> trades = new ArrayList<>();
    profits.forEach(profit -> trades.add(trade(BigDecimal.valueOf(profit).toString())));

    Verdict verdict = Verdict.of(run(trades));

    assertThat(verdict.paragraphs())
        .allMatch(text -> text.endsWith(".") && !text.contains("NaN") && !text.contains("null"))
        .last()
        .isEqualTo(PAST);
  }
}
