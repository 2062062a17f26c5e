package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.account.Traded;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CorporateAction.Split;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.state.CoreState;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// Trades that are filled in several parts, through the whole round.
class PartialFillRoundsTest {
  private static final Costs FEE = Costs.of("0.001", "0");
  private static final int HOURS = 250;

  /// The intent is for 200 units, which are 200,000 lots; a tenth of the volume is 120,000.
  @Test
  void severalFillsAreOneTradeAtTheirMeanPrice() {
    Market market =
        market(
            new Candle(0, 10_000, 10_010, 9_990, 10_000, 1),
            new Candle(1, 10_000, 10_010, 9_990, 10_000, 1_200_000),
            new Candle(2, 10_003, 10_010, 9_990, 10_000, 1_200_000),
            new Candle(3, 9_990, 9_995, 9_899, 9_960, 1_500_000),
            new Candle(4, 9_950, 9_960, 9_940, 9_950, 1_500_000));

    Run run =
        Run.sharing(market, Ratio.of("0.1"), FEE, _ -> List.of(new Script().buys("A", 0, 100)))
            .over(0, 5, 1);

    assertThat(run.told("filled"))
        .map(line -> line.replaceAll(".*\"leg\"", "\"leg\""))
        .containsExactly(
            part("ENTRY", "BUY", "100.00", "120", "12"),
            part("ENTRY", "BUY", "100.03", "80", "8.0024"),
            part("STOP", "SELL", "99.00", "150", "14.85"),
            part("STOP", "SELL", "99.50", "50", "4.975"));
    Trade trade = run.trades().getFirst();
    assertThat(trade.entered()).isEqualTo(new Traded(200_000, new BigDecimal("20002.40000")));
    assertThat(trade.left()).isEqualTo(new Traded(200_000, new BigDecimal("19825.00000")));
    assertThat(trade.entered().mean(trade.instrument())).isEqualTo(new BigDecimal("100.012"));
    assertThat(trade.left().mean(trade.instrument())).isEqualTo(new BigDecimal("99.125"));
    assertThat(trade.entryPrice()).isEqualTo(10_001);
    assertThat(trade.gross()).isEqualByComparingTo("-177.4");
    assertThat(trade.fees()).isEqualByComparingTo("39.8274");
    assertThat(trade.risk()).isEqualByComparingTo("202.4");
  }

  @Test
  void aLapsedRestIsTakenBackAndThePositionKeepsWhatWasFilled() {
    Market market =
        market(
            new Candle(0, 10_000, 10_010, 9_990, 10_000, 1),
            new Candle(1, 10_000, 10_010, 9_950, 10_000, 500_000),
            new Candle(2, 10_000, 10_010, 9_990, 10_000, 500_000),
            new Candle(3, 10_000, 10_010, 9_950, 10_000, 500_000));

    Run run =
        Run.sharing(
                market,
                Ratio.of("0.1"),
                FEE,
                _ -> List.of(new Script().buysBelow("A", 0, 40, 100).withdraws("A", 2, 0)))
            .over(0, 4, 1);

    assertThat(run.told("filled")).hasSize(1);
    assertThat(run.told("shortened"))
        .singleElement()
        .asString()
        .startsWith("{\"at\":\"1970-01-01T03:00:00Z\"")
        .endsWith("\"decision\":\"shortened\",\"setup\":\"A/script/0\",\"quantity\":\"150\"}");
    assertThat(run.told("refused")).isEmpty();
    assertThat(run.rounds().account().openTrades())
        .map(trade -> trade.entered().lots())
        .containsExactly(50_000L);
  }

  @Test
  void aSplitBetweenTwoPartsKeepsBothOnTheNewRuler() {
    Market market =
        market(
            new Candle(0, 10_000, 10_010, 9_990, 10_000, 1),
            new Candle(1, 10_000, 10_010, 9_990, 10_000, 1_200_000),
            new Candle(2, 2_500, 2_510, 2_490, 2_500, 9_000_000));
    Run run =
        Run.sharing(market, Ratio.of("0.1"), FEE, _ -> List.of(new Script().buys("A", 0, 100)))
            .over(0, 2, 1);

    run.rounds().adjust(0, new Split(4, 1), 2 * Market.HOUR);
    run.over(2, 3, 1);

    assertThat(run.rounds().account().openTrades())
        .map(Trade::entered)
        .containsExactly(new Traded(800_000, new BigDecimal("20000.00000")));
  }

  @Property(tries = 60)
  void moneyIsConservedWithAnyShare(
      @ForAll @LongRange(min = 0, max = 10_000) long seed,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    Market market = rich(seed);

    Run run = dice(market, percent).toTheEnd(0, 7);

    var ledger = run.rounds().account().ledger();
    BigDecimal net = run.trades().stream().map(Trade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(ledger.balances()).isTrue();
    assertThat(ledger.inventory()).isEqualByComparingTo("0");
    assertThat(ledger.cash()).isEqualByComparingTo(Run.CAPITAL.add(net));
    assertThat(run.trades()).allMatch(trade -> trade.entered().lots() == trade.left().lots());
  }

  @Property(tries = 30)
  void aRunThatWasPutBackBetweenTwoPartsTellsTheSame(
      @ForAll @LongRange(min = 0, max = 10_000) long seed,
      @ForAll @IntRange(min = 0, max = HOURS) int cut) {
    Market market = rich(seed);
    Run through = dice(market, 5).over(0, cut, 7);
    CoreState state = through.state();
    int told = through.told().size();

    Run back = dice(market, 5).restore(state).toTheEnd(cut, 7);
    through.toTheEnd(cut, 7);

    assertThat(back.told()).isEqualTo(through.told().subList(told, through.told().size()));
  }

  private static Run dice(Market market, int percent) {
    return Run.sharing(
        market, Ratio.of(BigDecimal.valueOf(percent, 2)), Costs.DEFAULTS, _ -> List.of(new Dice()));
  }

  /// A random market whose volumes are of the size of its orders.
  private static Market rich(long seed) {
    Market market = Market.random(seed, 2, HOURS);
    return new Market(
        2,
        market.rows().stream()
            .map(row -> {
              Candle c = row.candle();
              return new Market.Row(
                  row.symbol(),
                  new Candle(
                      c.openTime(), c.open(), c.high(), c.low(), c.close(), 1_000 * c.volume()));
            })
            .toList());
  }

  private static Market market(Candle... candles) {
    return new Market(
        1,
        List.of(candles).stream()
            .map(c ->
                new Market.Row(
                    0,
                    new Candle(
                        c.openTime() * Market.HOUR,
                        c.open(),
                        c.high(),
                        c.low(),
                        c.close(),
                        c.volume())))
            .toList());
  }

  private static String part(String leg, String side, String price, String quantity, String fee) {
    return "\"leg\":\"%s\",\"side\":\"%s\",\"price\":\"%s\",\"quantity\":\"%s\",\"fee\":\"%s\"}"
        .formatted(leg, side, price, quantity, fee);
  }
}
