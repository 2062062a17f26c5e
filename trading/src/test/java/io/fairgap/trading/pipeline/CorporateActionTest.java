package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.AccountView;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.market.CorporateAction;
import io.fairgap.trading.market.CorporateAction.Dividend;
import io.fairgap.trading.market.CorporateAction.Split;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.state.CoreState;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// What splits and dividends do to what is held, at work and owned.
class CorporateActionTest {
  private static final Costs FREE = Costs.of("0", "0");
  private static final int HOURS = 250;

  @Test
  void aSplitMultipliesALongAndDividesItsPrices() {
    Market market = Market.quiet(1, 4).with(0, 2, 2_500, 2_501, 2_470, 2_500);
    Run run = run(market, new Script().buys("A", 0, 100)).over(0, 2, 1);
    BigDecimal before = run.rounds().account().view().equity();

    adjust(run, market, 2, new Split(4, 1));

    assertThat(run.rounds().account().view()).isEqualTo(new AccountView(before, notional("20000")));
    assertThat(run.over(2, 3, 1).told("filled"))
        .last()
        .isEqualTo(
            "{\"at\":\"1970-01-01T03:00:00Z\",\"symbol\":\"A\",\"strategy\":\"script\","
                + "\"decision\":\"filled\",\"setup\":\"A/script/0\",\"leg\":\"STOP\","
                + "\"side\":\"SELL\",\"price\":\"24.75\",\"quantity\":\"800\",\"fee\":\"0\"}");
    assertThat(run.told("adjusted"))
        .containsExactly(
            "{\"at\":\"1970-01-01T03:00:00Z\",\"symbol\":\"A\",\"strategy\":\"\","
                + "\"decision\":\"adjusted\",\"setup\":\"\",\"action\":\"split\","
                + "\"value\":\"4:1\"}");
    assertThat(run.told("rebooked"))
        .containsExactly(
            "{\"at\":\"1970-01-01T03:00:00Z\",\"symbol\":\"A\",\"strategy\":\"script\","
                + "\"decision\":\"rebooked\",\"setup\":\"A/script/0\",\"quantity\":\"800\","
                + "\"paid\":\"0\"}");
    assertThat(run.trades()).map(Trade::gross).containsExactly(new BigDecimal("-200.00000"));
  }

  @Test
  void withoutTheFactTheSplitWouldHaveStoppedTheTradeAtAPriceThatNeverWas() {
    Market market = Market.quiet(1, 4).with(0, 2, 2_500, 2_501, 2_476, 2_500);

    Run told = run(market, new Script().buys("A", 0, 100)).over(0, 2, 1);
    adjust(told, market, 2, new Split(4, 1));
    Run untold = run(market, new Script().buys("A", 0, 100)).over(0, 3, 1);

    assertThat(told.over(2, 3, 1).trades()).isEmpty();
    assertThat(untold.trades()).map(Trade::gross).containsExactly(new BigDecimal("-15000.00000"));
  }

  @Test
  void aDividendIsCreditedToALongAndDebitedToAShort() {
    Market market = Market.quiet(1, 4).with(0, 2, 9_953, 9_960, 9_940, 9_953);

    Run bought = run(market, new Script().buys("A", 0, 100)).over(0, 2, 1);
    adjust(bought, market, 2, new Dividend(new BigDecimal("0.475")));
    Run sold = run(market, new Script().sells("A", 0, 100)).over(0, 2, 1);
    adjust(sold, market, 2, new Dividend(new BigDecimal("0.475")));

    assertThat(paid(bought)).isEqualTo("95");
    assertThat(paid(sold)).isEqualTo("-95");
    assertThat(bought.rounds().account().ledger().cash()).isEqualByComparingTo("80095");
    assertThat(sold.rounds().account().ledger().cash()).isEqualByComparingTo("119905");
    assertThat(bought.over(2, 3, 1).trades()).isEmpty();
    assertThat(sold.over(2, 3, 1).trades()).isEmpty();
  }

  @Test
  void theFractionOfALotThatASplitLeavesIsPaidAtTheLastClose() {
    Market market = Market.quiet(1, 4);
    Run run = run(market, new Script().buys("A", 0, 99)).over(0, 2, 1);

    adjust(run, market, 2, new Split(1, 300_001));

    // 200,000 lots of a thousandth at 100.00 are less than one of the new ones
    assertThat(run.told("filled"))
        .last()
        .asString()
        .contains(
            "\"leg\":\"PAID_OUT\",\"side\":\"SELL\",\"price\":\"100.00\",\"quantity\":\"200\"");
    assertThat(run.rounds().account().ledger().cash()).isEqualByComparingTo(Run.CAPITAL);
    assertThat(run.over(2, 4, 1).rounds().account().openPositions()).isZero();
  }

  @Test
  void aRestIsPaidForAndTheWholeLotsStay() {
    Market market = Market.quiet(1, 4);
    Run run = run(market, new Script().buys("A", 0, 99)).over(0, 2, 1);

    adjust(run, market, 2, new Split(1, 30_000));

    // 200,000 lots are 6 new ones and 20,000 over, which are worth 20.000 * 100.00
    assertThat(run.told("rebooked"))
        .singleElement()
        .asString()
        .endsWith("\"quantity\":\"0.006\",\"paid\":\"2000\"}");
    assertThat(run.rounds().account().view().equity()).isEqualByComparingTo(Run.CAPITAL);
  }

  @Test
  void aLimitEntryAtWorkIsFilledOnTheNewRuler() {
    Market market = Market.quiet(1, 4).with(0, 2, 2_500, 2_501, 2_480, 2_490);
    Run run = run(market, new Script().buysBelow("A", 0, 40, 100)).over(0, 2, 1);

    adjust(run, market, 2, new Split(4, 1));

    assertThat(run.told("filled")).isEmpty();
    assertThat(run.over(2, 3, 1).told("filled"))
        .singleElement()
        .asString()
        .contains("\"leg\":\"ENTRY\",\"side\":\"BUY\",\"price\":\"24.90\",\"quantity\":\"800\"");
  }

  @Test
  void anEntryOfWhichNothingIsLeftIsRefused() {
    Market market = Market.quiet(1, 4);
    Run run = run(market, new Script().buysBelow("A", 1, 40, 100)).over(0, 2, 1);

    adjust(run, market, 2, new Split(1, 900_000));

    assertThat(run.told("refused"))
        .singleElement()
        .asString()
        .contains("\"stage\":\"traded\",\"rule\":\"minimum\",\"quantity\":\"0\"");
    assertThat(run.over(2, 4, 1).told("filled")).isEmpty();
  }

  @Test
  void beforeItsFirstCandleASymbolHasNothingToAdjust() {
    Market market = Market.quiet(1, 2);
    Run run = run(market, new Script());

    adjust(run, market, 0, new Split(2, 1));

    assertThat(run.toTheEnd(0, 1).told("adjusted")).isEmpty();
  }

  /// An action of a random market, at the candle with which a row begins.
  record Act(int row, int symbol, CorporateAction action) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<CorporateAction> splits =
        Combinators.combine(
                Arbitraries.integers().between(1, 9), Arbitraries.integers().between(1, 9))
            .filter((fresh, old) -> !fresh.equals(old))
            .as(Split::new);
    Arbitrary<CorporateAction> dividends =
        Arbitraries.integers()
            .between(1, 5_000)
            .map(mills -> new Dividend(BigDecimal.valueOf(mills, 3)));
    return Combinators.combine(
            Arbitraries.integers().between(0, 2 * HOURS * 8 / 10),
            Arbitraries.integers().between(0, 1),
            Arbitraries.oneOf(splits, dividends))
        .as(Act::new)
        .list()
        .ofMaxSize(6)
        .map(acts -> acts.stream().sorted((a, b) -> Integer.compare(a.row(), b.row())).toList());
  }

  @Property(tries = 60)
  void moneyIsConservedThroughAnyActions(
      @ForAll @LongRange(min = 0, max = 10_000) long seed, @ForAll("acts") List<Act> acts) {
    Market market = Market.random(seed, 2, HOURS);
    Run run = new Run(market, Costs.DEFAULTS, _ -> List.of(new Dice()));

    int at = play(run, market, acts, 0);
    run.toTheEnd(at, 7);

    var ledger = run.rounds().account().ledger();
    BigDecimal net = run.trades().stream().map(Trade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(ledger.balances()).isTrue();
    assertThat(ledger.inventory()).isEqualByComparingTo("0");
    assertThat(ledger.cash()).isEqualByComparingTo(Run.CAPITAL.add(net));
  }

  @Property(tries = 30)
  void aRunThatWasPutBackBeforeAnActionTellsTheSameAfterIt(
      @ForAll @LongRange(min = 0, max = 10_000) long seed, @ForAll("acts") List<Act> acts) {
    Market market = Market.random(seed, 2, HOURS);
    Run through = new Run(market, Costs.DEFAULTS, _ -> List.of(new Dice()));
    int half = acts.size() / 2;
    int at = play(through, market, acts.subList(0, half), 0);
    CoreState state = through.state();
    int told = through.told().size();
    Run back = new Run(market, Costs.DEFAULTS, _ -> List.of(new Dice())).restore(state);

    through.toTheEnd(play(through, market, acts.subList(half, acts.size()), at), 7);
    back.toTheEnd(play(back, market, acts.subList(half, acts.size()), at), 7);

    assertThat(back.told()).isEqualTo(through.told().subList(told, through.told().size()));
  }

  /// Goes to the last action and on until its round is over.
  private static int play(Run run, Market market, List<Act> acts, int from) {
    int at = from;
    for (Act act : acts) {
      int row = boundary(market, Math.max(at, act.row()));
      run.over(at, row, 7);
      adjust(run, market, row, act.symbol(), act.action());
      at = row;
    }
    int next = acts.isEmpty() ? at : boundary(market, at + 1) + 1;
    run.over(at, next, 7);
    return next;
  }

  /// The first row from one on that opens later than the row before.
  private static int boundary(Market market, int row) {
    int at = row;
    while (at > 0
        && market.rows().get(at).candle().openTime()
            == market.rows().get(at - 1).candle().openTime()) {
      at++;
    }
    return at;
  }

  private static String paid(Run run) {
    String line = run.told("rebooked").getFirst();
    return line.replaceAll(".*\"paid\":\"([^\"]*)\".*", "$1");
  }

  private static BigDecimal notional(String value) {
    return new BigDecimal(value).setScale(5);
  }

  private static void adjust(Run run, Market market, int row, CorporateAction action) {
    adjust(run, market, row, 0, action);
  }

  private static void adjust(Run run, Market market, int row, int symbol, CorporateAction action) {
    run.rounds().adjust(symbol, action, market.rows().get(row).candle().openTime());
  }

  private static Run run(Market market, Script script) {
    return new Run(market, FREE, _ -> List.of(script));
  }
}
