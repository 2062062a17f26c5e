package io.fairgap.trading.honesty;

import static io.fairgap.trading.honesty.Runs.ordinary;
import static io.fairgap.trading.honesty.Runs.runOf;
import static io.fairgap.trading.honesty.Runs.setting;
import static io.fairgap.trading.honesty.Runs.trade;
import static io.fairgap.trading.honesty.Runs.trades;
import static io.fairgap.trading.honesty.Runs.withCosts;
import static io.fairgap.trading.honesty.Runs.withFills;
import static io.fairgap.trading.honesty.Runs.withSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.order.Costs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinterTest {
  private static final FillFacts AT_BOTH_EXTREMES = new FillFacts(true, true, false, 0, false);
  private static final FillFacts ASSUMED = new FillFacts(false, false, true, 0, false);
  private static final FillFacts ON_OUTLIER = new FillFacts(false, false, false, 0, true);

  private static FillFacts missing(long candles) {
    return new FillFacts(false, false, false, candles, false);
  }

  /// The findings other than that there are few trades.
  private static List<Finding> findings(RunFacts run) {
    return Linter.findings(run).stream()
        .filter(finding -> finding.doubt() != Doubt.TOO_FEW_TRADES)
        .toList();
  }

  private static Costs costs(
      String fee, String slippage, String atr, String spread, String borrow) {
    return new Costs(
        new BigDecimal(fee),
        new BigDecimal("0.001"),
        new BigDecimal(slippage),
        Ratio.of(atr),
        new BigDecimal(spread),
        new BigDecimal(borrow),
        250);
  }

  @Test
  void aHundredOrdinaryTradesGiveNoReasonForDoubt() {
    assertThat(Linter.findings(runOf(ordinary(100)))).isEmpty();
  }

  @Test
  void fewTradesDecideEveryFigure() {
    assertThat(Linter.findings(runOf(ordinary(29))))
        .containsExactly(
            new Finding(
                Doubt.TOO_FEW_TRADES,
                Severity.GRAVE,
                "29 trades were closed; with fewer than 30, single results decide every figure."));
  }

  @Test
  void someTradesCanStillTurnTheResult() {
    assertThat(Linter.findings(runOf(ordinary(99))))
        .containsExactly(
            new Finding(
                Doubt.TOO_FEW_TRADES,
                Severity.WARNING,
                "99 trades were closed; with fewer than 100, a few more or less can turn the"
                    + " result."));
  }

  @Test
  void withoutTradesThereIsNothingElseToDoubt() {
    assertThat(Linter.findings(runOf(List.of())))
        .containsExactly(
            new Finding(
                Doubt.TOO_FEW_TRADES,
                Severity.GRAVE,
                "No trade was closed, so there is nothing to judge."));
  }

  @Test
  void oneTradeThatBringsMoreThanAllTheProfitIsGrave() {
    RunFacts run = runOf(trades("-100", "-225.73", "1425.73"));

    assertThat(findings(run))
        .containsExactly(
            new Finding(
                Doubt.ONE_TRADE_MAKES_THE_PROFIT,
                Severity.GRAVE,
                "The best of 3 trades, BTCUSDT on 2023-01-13, brought 1,425.73 of a net profit of"
                    + " 1,100.00; without it the run would have lost 325.73."));
  }

  @Test
  void oneTradeThatBringsHalfOfTheProfitIsAWarning() {
    RunFacts run = runOf(trades("50", "30", "20"));

    assertThat(findings(run))
        .containsExactly(
            new Finding(
                Doubt.ONE_TRADE_MAKES_THE_PROFIT,
                Severity.WARNING,
                "The best of 3 trades, BTCUSDT on 2023-01-13, brought 50.00 of a net profit of"
                    + " 100.00; without it 50.00 would be left."));
  }

  @Test
  void aProfitThatManyTradesMakeOrALossIsNotOneTrades() {
    assertThat(findings(runOf(trades("40", "30", "30")))).isEmpty();
    assertThat(findings(runOf(trades("500", "-300", "-300")))).isEmpty();
    assertThat(findings(runOf(trades("500")))).isEmpty();
  }

  @Test
  void aWinRateTooGoodToBeTrueIsSuspicious() {
    List<JudgedTrade> trades = new ArrayList<>(Collections.nCopies(18, trade("10")));
    trades.addAll(trades("-30", "-50"));

    assertThat(findings(runOf(trades)))
        .containsExactly(
            new Finding(
                Doubt.SUSPICIOUS_WIN_RATE,
                Severity.GRAVE,
                "18 of 20 trades won (90 %); with a mean win of 10.00 and a mean loss of 40.00,"
                    + " 80 % would break even. Look for knowledge of the future, for missing costs,"
                    + " or for stops too far away to be met."));
  }

  @Test
  void tradesOfWhichNoneLostAreSuspicious() {
    assertThat(findings(runOf(Collections.nCopies(20, trade("10")))))
        .containsExactly(
            new Finding(
                Doubt.SUSPICIOUS_WIN_RATE,
                Severity.GRAVE,
                "20 of 20 trades won (100 %); none lost. Look for knowledge of the future, for"
                    + " missing costs, or for stops too far away to be met."));
  }

  @Test
  void aWinRateBelowEightyPercentOrOfAHandfulIsNotSuspicious() {
    List<JudgedTrade> trades = new ArrayList<>(Collections.nCopies(79, trade("10")));
    trades.addAll(Collections.nCopies(21, trade("-10")));

    assertThat(findings(runOf(trades))).isEmpty();
    assertThat(findings(runOf(Collections.nCopies(19, trade("10"))))).isEmpty();
  }

  @Test
  void fillsAtTheBestPriceOfTheirCandleAreDoubted() {
    assertThat(findings(withFills(20, AT_BOTH_EXTREMES)))
        .containsExactly(
            new Finding(
                Doubt.FILLS_AT_EXTREMES,
                Severity.WARNING,
                "2 of 40 fills (5.0 %) got the best price of the candle, where a real order waits"
                    + " behind others."));
  }

  @Test
  void manyFillsAtTheBestPriceAreGraveAndOneIsANote() {
    RunFacts many = withFills(10, AT_BOTH_EXTREMES, AT_BOTH_EXTREMES);
    RunFacts one = withFills(100, new FillFacts(false, true, false, 0, false));

    assertThat(findings(many)).extracting(Finding::severity).containsExactly(Severity.GRAVE);
    assertThat(findings(one)).extracting(Finding::severity).containsExactly(Severity.NOTE);
  }

  @Test
  void stopAndTargetOnOneCandleRestOnAnAssumption() {
    assertThat(findings(withFills(40, ASSUMED, ASSUMED)))
        .containsExactly(
            new Finding(
                Doubt.STOP_OR_TARGET_ASSUMED,
                Severity.WARNING,
                "2 of 40 trades met stop and target on one candle, and an assumption said which"
                    + " came first; the result of these is 100.00. Finer candles would decide."));
  }

  @Test
  void missingCandlesHideWhatAPositionWentThrough() {
    assertThat(findings(withFills(40, missing(2), missing(12))))
        .containsExactly(
            new Finding(
                Doubt.GAPS_INSIDE_POSITIONS,
                Severity.WARNING,
                "2 of 40 trades held a position while candles were missing, 14 in all, most in"
                    + " BTCUSDT on 2023-01-13 (12). Whether a stop was met in there nobody knows."));
  }

  @Test
  void missingCandlesInOneTradeOfTenAreGrave() {
    assertThat(findings(withFills(20, missing(1), missing(1))))
        .extracting(Finding::doubt, Finding::severity)
        .containsExactly(tuple(Doubt.GAPS_INSIDE_POSITIONS, Severity.GRAVE));
  }

  @Test
  void tradesOnImplausiblePricesAreDoubted() {
    assertThat(findings(withFills(101, ON_OUTLIER)))
        .containsExactly(
            new Finding(
                Doubt.OUTLIERS_TRADED,
                Severity.WARNING,
                "1 of 101 trades had a fill on a candle with an implausible price; the result of"
                    + " these is 50.00, that of all trades 550.00."));
  }

  @Test
  void aProfitThatImplausiblePricesMakeIsGrave() {
    assertThat(findings(withFills(13, ON_OUTLIER, ON_OUTLIER, ON_OUTLIER)))
        .containsExactly(
            new Finding(
                Doubt.OUTLIERS_TRADED,
                Severity.GRAVE,
                "3 of 13 trades had a fill on a candle with an implausible price; the result of"
                    + " these is 150.00, that of all trades 200.00."));
  }

  @Test
  void aMarketWithoutFeesIsGrave() {
    RunFacts run = withCosts(costs("0", "0.0002", "0", "0", "0.0003"), ordinary(100));

    assertThat(findings(run))
        .containsExactly(
            new Finding(
                Doubt.NO_COSTS,
                Severity.GRAVE,
                "Set to zero: taker fee and spread. No market trades for free."));
  }

  @Test
  void fillsWithoutSlippageAndSpreadAreGraveEitherAloneAWarning() {
    RunFacts both = withCosts(costs("0.001", "0", "0", "0", "0.0003"), ordinary(100));
    RunFacts spread = withCosts(costs("0.001", "0.0001", "0", "0", "0.0003"), ordinary(100));
    RunFacts byAtr = withCosts(costs("0.001", "0", "0.1", "0.0001", "0.0003"), ordinary(100));

    assertThat(findings(both)).extracting(Finding::severity).containsExactly(Severity.GRAVE);
    assertThat(findings(spread)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(findings(byAtr)).isEmpty();
  }

  @Test
  void freeBorrowingMattersToThoseWhoSellShort() {
    Costs free = costs("0.001", "0.0002", "0", "0.0001", "0");
    List<JudgedTrade> withShort = ordinary(99);
    withShort.add(trade(Direction.BEARISH, "10", FillFacts.CLEAN));

    assertThat(findings(withCosts(free, ordinary(100)))).isEmpty();
    assertThat(findings(withCosts(free, withShort)))
        .containsExactly(
            new Finding(
                Doubt.NO_COSTS,
                Severity.WARNING,
                "Set to zero: borrowing of shorts. No market trades for free."));
  }

  @Test
  void manySettingsFitTheLuckOfFewTrades() {
    SettingFact choice = new SettingFact.Choice("entry.mode", "EDGE", "CLOSE");

    assertThat(findings(withSettings(38, setting("gap.k", "1.75"), choice)))
        .containsExactly(
            new Finding(
                Doubt.TOO_MANY_SETTINGS,
                Severity.WARNING,
                "2 settings were changed (gap.k and entry.mode) for 38 trades, 19 each; with fewer"
                    + " than 20 each, settings fit the luck of these candles."));
    assertThat(findings(withSettings(19, setting("gap.k", "1.75"), choice)))
        .extracting(Finding::severity)
        .containsExactly(Severity.GRAVE);
  }

  @Test
  void settingsLeftAloneOrChangedForEnoughTradesAreNotDoubted() {
    SettingFact choice = new SettingFact.Choice("entry.mode", "CLOSE", "CLOSE");

    assertThat(findings(withSettings(32, setting("gap.k", "1.50"), choice))).isEmpty();
    assertThat(findings(withSettings(20, setting("gap.k", "1.75"), choice))).isEmpty();
  }

  @Test
  void aSettingAtTheEndOfItsRangeMayNotBeTheBest() {
    RunFacts run = withSettings(100, setting("gap.k", "2"), setting("rr.min", "0.5"));

    assertThat(findings(run))
        .containsExactly(
            new Finding(
                Doubt.SETTINGS_AT_THE_EDGE,
                Severity.WARNING,
                "At the end of its range: gap.k = 2 (0.5 to 2) and rr.min = 0.5 (0.5 to 2). What"
                    + " lies beyond was not tried, and neighbours on one side only cannot show that"
                    + " a result is stable."));
  }

  @Test
  void aDefaultAtTheEndOfItsRangeWasNobodysChoice() {
    SettingFact zero =
        new SettingFact.Amount(
            "gate.minVolumeRatio",
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.TEN);

    assertThat(findings(withSettings(100, zero, setting("gap.k", "1.75")))).isEmpty();
  }

  @Test
  void aHaltCutsTheRunShort() {
    RunFacts run =
        restrained(
            restraint(Mode.REDUCING, ModeReason.DAILY_LOSS, "89000", "100000"),
            restraint(Mode.HALTED, ModeReason.DRAWDOWN, "69000", "100000"));

    assertThat(findings(run))
        .containsExactly(
            new Finding(
                Doubt.HALTED,
                Severity.GRAVE,
                "Halted at 2026-01-02T10:00:00Z: the equity of 69,000.00 was 31 % below its highest"
                    + " of 100,000.00, which risk.drawdown does not allow. After that nothing was"
                    + " entered, so the figures say nothing about the candles from there on."));
  }

  @Test
  void daysThatCostTooMuchAreNoted() {
    RunFacts run =
        restrained(
            restraint(Mode.REDUCING, ModeReason.DAILY_LOSS, "89000", "100000"),
            restraint(Mode.ACTIVE, ModeReason.DAY_ROLL, "89000", "89000"));

    assertThat(findings(run))
        .containsExactly(
            new Finding(
                Doubt.HALTED,
                Severity.NOTE,
                "On 1 day new entries were ended by risk.dailyLoss, first at 2026-01-02T10:00:00Z"
                    + " with an equity of 89,000.00 after 100,000.00 at the day's start."));
  }

  private static RunFacts restrained(Restraint... restraints) {
    return new RunFacts(ordinary(100), List.of(), Costs.DEFAULTS, List.of(restraints));
  }

  private static Restraint restraint(Mode mode, ModeReason reason, String equity, String from) {
    BigDecimal start = new BigDecimal(from);
    return new Restraint(
        Instant.parse("2026-01-02T10:00:00Z").toEpochMilli(),
        new Decision.ModeChanged(mode, reason, 0, new BigDecimal(equity), start, start));
  }

  @Test
  void theGravestComesFirst() {
    RunFacts run =
        new RunFacts(
            List.of(trade("10"), trade("-5", missing(1))),
            List.of(setting("gap.k", "2")),
            Costs.of("0.001", "0.0002"));

    assertThat(Linter.findings(run))
        .extracting(Finding::doubt)
        .containsExactly(
            Doubt.TOO_FEW_TRADES,
            Doubt.ONE_TRADE_MAKES_THE_PROFIT,
            Doubt.GAPS_INSIDE_POSITIONS,
            Doubt.TOO_MANY_SETTINGS,
            Doubt.NO_COSTS,
            Doubt.SETTINGS_AT_THE_EDGE);
  }

  @Test
  void impossibleFactsAreABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> missing(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new SettingFact.Amount(
                "k", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE));
  }

  @Property(tries = 200)
  void whateverTheTradesBroughtEveryFindingHasItsEvidence(
      @ForAll @Size(max = 120) List<@IntRange(min = -1000, max = 1000) Integer> nets,
      @ForAll @IntRange(max = 50) int missing) {
    List<JudgedTrade> trades =
        nets.stream()
            .map(net ->
                trade(net.toString(), new FillFacts(net > 9, net < 0, net > 0, missing, net > 1)))
            .toList();

    List<Finding> findings = Linter.findings(runOf(trades));

    assertThat(findings).extracting(Finding::severity).isSorted();
    assertThat(findings).extracting(Finding::doubt).doesNotHaveDuplicates();
    assertThat(findings).extracting(Finding::evidence).allMatch(text -> text.endsWith("."));
  }
}
