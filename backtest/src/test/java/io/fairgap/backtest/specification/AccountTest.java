package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Outcome.Armed;
import io.fairgap.backtest.specification.Outcome.Proposed;
import io.fairgap.backtest.specification.Result.Decided;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fills and costs computed by hand: prices in ticks of 1, a long from about 10,000 to 10,500 with
/// a stop at 9,790 behind the zone from 9,800 to 9,900, and its mirror; 0.1 % fee, 2 bp slippage.
///
/// Equity of 100,000 with a tier of 10 % and a close of 10,000 gives one unit.
final class AccountTest {
  private static final long START = Instant.parse("2024-01-02T23:40:00Z").toEpochMilli();
  private static final Timeframe FIVE = Timeframe.parse("5m");
  private static final Instrument INSTRUMENT = Instrument.of("ABC", "1", "0.01", AssetClass.CRYPTO);
  private static final Candle ARMING = candle(0, 9_950, 10_020, 9_940, 10_000);

  @Test
  void aMarketEntryAndItsTargetFillOnOneCandle() {
    List<String> decisions =
        decisions(Parameters.defaults(), buy(0), candle(1, 10_001, 10_501, 9_900, 10_400));

    assertThat(decisions)
        .containsExactly(
            filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"),
            filled(buy(0), Leg.TARGET, Side.SELL, 10_500, "10.5"));
  }

  @Test
  void aTargetNeedsATradeThroughItUnlessATouchIsEnough() {
    Candle touching = candle(1, 10_001, 10_500, 9_900, 10_400);

    List<String> through = decisions(Parameters.defaults(), buy(0), touching);
    List<String> touch =
        decisions(Parameters.defaults().with("fill.limit", "TOUCH"), buy(0), touching);

    assertThat(through).containsExactly(filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"));
    assertThat(touch)
        .containsExactly(
            filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"),
            filled(buy(0), Leg.TARGET, Side.SELL, 10_500, "10.5"));
  }

  @Test
  void theStopComesFirstWhenOneCandleHoldsBoth() {
    List<String> decisions =
        decisions(Parameters.defaults(), buy(0), candle(1, 10_001, 10_600, 9_790, 10_400));

    assertThat(decisions)
        .containsExactly(
            filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"),
            filled(buy(0), Leg.STOP, Side.SELL, 9_788, "9.788"));
  }

  @Test
  void aShortIsTheMirrorOfALong() {
    List<String> decisions =
        decisions(Parameters.defaults(), sell(), candle(1, 9_999, 10_210, 9_400, 9_600));

    assertThat(decisions)
        .containsExactly(
            filled(sell(), Leg.ENTRY, Side.SELL, 9_997, "9.997"),
            filled(sell(), Leg.STOP, Side.BUY, 10_213, "10.213"));
  }

  @Test
  void anEntryWhoseOpenLiesOnTheStopIsGapped() {
    List<String> decisions =
        decisions(Parameters.defaults(), buy(0), candle(1, 9_790, 10_000, 9_700, 9_900));

    assertThat(decisions)
        .containsExactly(
            line(
                new Decision.Refused(
                    "ABC",
                    "ifvg",
                    setup(buy(0)),
                    Rule.GAPPED,
                    List.of(
                        new Fact("open", "9790"),
                        new Fact("stop", "9790"),
                        new Fact("target", "10500")))));
  }

  @Test
  void aStopThatTheOpenCrossedFillsAtTheOpenAndComesBeforeTheExitByClose() {
    List<String> decisions =
        decisions(
            Parameters.defaults(),
            buy(0),
            candle(1, 10_001, 10_010, 9_791, 9_799),
            candle(2, 9_700, 9_800, 9_600, 9_750));

    assertThat(decisions)
        .containsExactly(
            filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"),
            exitIntended(),
            filled(buy(0), Leg.STOP_GAP, Side.SELL, 9_698, "9.698"));
  }

  @Test
  void aCloseBeyondTheZoneLeavesAtTheNextOpen() {
    List<String> decisions =
        decisions(
            Parameters.defaults(),
            buy(0),
            candle(1, 10_001, 10_010, 9_791, 9_799),
            candle(2, 9_795, 10_600, 9_600, 9_750));

    assertThat(decisions)
        .containsExactly(
            filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"),
            exitIntended(),
            filled(buy(0), Leg.CLOSE_BEYOND, Side.SELL, 9_793, "9.793"));
  }

  @Test
  void whenClosesAloneEndATradeADisasterStopWorksTwiceAsFarOff() {
    List<String> decisions =
        decisions(
            Parameters.defaults().with("stop.trigger", "CLOSE"),
            buy(0),
            candle(1, 10_001, 10_010, 9_700, 9_850),
            candle(2, 9_850, 9_900, 9_576, 9_850));

    assertThat(decisions)
        .containsExactly(
            filled(buy(0), Leg.ENTRY, Side.BUY, 10_004, "10.004"),
            filled(buy(0), Leg.STOP, Side.SELL, 9_574, "9.574"));
  }

  @Test
  void aLimitEntryFillsAtItsPriceAndItsOwnCandleKnowsNoTarget() {
    List<String> decisions =
        decisions(
            Parameters.defaults(),
            buy(9_900),
            candle(1, 10_000, 10_100, 9_900, 10_000),
            candle(2, 10_000, 10_600, 9_899, 10_400),
            candle(3, 10_400, 10_501, 10_300, 10_400));

    assertThat(decisions)
        .containsExactly(
            filled(buy(9_900), Leg.ENTRY, Side.BUY, 9_900, "9.9"),
            filled(buy(9_900), Leg.TARGET, Side.SELL, 10_500, "10.5"));
  }

  @Test
  void aLimitEntrysOwnCandleCanStopIt() {
    List<String> decisions =
        decisions(Parameters.defaults(), buy(9_900), candle(1, 10_000, 10_100, 9_790, 10_000));

    assertThat(decisions)
        .containsExactly(
            filled(buy(9_900), Leg.ENTRY, Side.BUY, 9_900, "9.9"),
            filled(buy(9_900), Leg.STOP, Side.SELL, 9_788, "9.788"));
  }

  @Test
  void aShortPaysForItsBorrowedUnitsAtTheDayRollBeforeTheCandlesFills() {
    Candle lastOfDay = candle(3, 9_990, 10_000, 9_980, 9_995);
    List<String> decisions =
        decisions(
            Parameters.defaults(),
            sell(),
            candle(1, 9_999, 10_010, 9_980, 9_990),
            candle(2, 9_990, 10_010, 9_980, 9_990),
            lastOfDay,
            candle(4, 9_995, 10_300, 9_980, 9_990));

    assertThat(decisions)
        .containsExactly(
            filled(sell(), Leg.ENTRY, Side.SELL, 9_997, "9.997"),
            line(new Decision.Borrowed("ABC", "ifvg", setup(sell()), new BigDecimal("2.9985"))),
            filled(sell(), Leg.STOP, Side.BUY, 10_213, "10.213"));
  }

  /// The lines of what is decided after a plan was taken at the arming candle.
  private static List<String> decisions(Parameters parameters, Proposed plan, Candle... later) {
    List<Candle> candles = new ArrayList<>(List.of(ARMING));
    candles.addAll(List.of(later));
    Market market = Market.of(INSTRUMENT, FIVE, List.of(), candles, parameters);
    Journal journal = new Journal(market);
    Account account = new Account(market, journal);
    account.consider(plan, 0);
    for (int t = 1; t < candles.size(); t++) {
      account.meet(t);
      account.closeBeyond(t);
    }
    return journal.result().decisions().stream()
        .map(Decided::decision)
        .skip(1)
        .map(AccountTest::line)
        .toList();
  }

  private static String filled(Proposed plan, Leg leg, Side side, long price, String fee) {
    return line(
        new Decision.Filled(
            "ABC", "ifvg", setup(plan), leg, side, price, 100, new BigDecimal(fee)));
  }

  private static String exitIntended() {
    return line(new Decision.ExitIntended("ABC", "ifvg", setup(buy(0)), Leg.CLOSE_BEYOND));
  }

  private static String line(Decision decision) {
    return DecisionLine.of(0, decision, INSTRUMENT);
  }

  private static Proposed buy(long limit) {
    Gap gap = gap(Direction.BEARISH, 9_800, 9_900);
    return new Proposed(armed(gap), 0.7, 10_000, limit, 9_790, 10_500, "INTERNAL");
  }

  private static Proposed sell() {
    Gap gap = gap(Direction.BULLISH, 10_100, 10_200);
    return new Proposed(armed(gap), 0.7, 10_000, 0, 10_210, 9_500, "INTERNAL");
  }

  private static String setup(Proposed plan) {
    return plan.occasion().gap().setupId("ABC");
  }

  private static Armed armed(Gap gap) {
    Occasion occasion = new Occasion(gap, new GapLife(0, 0, 0, 0, 0, Series.NEVER));
    Break broken = new Break(0, new Swing(gap.trade(), 0, 5, 0));
    return new Armed(occasion, 0, broken, List.of("VOL"));
  }

  private static Gap gap(Direction direction, long lo, long hi) {
    return new Gap(direction, Timeframe.parse("1h"), 1, START, 2, lo, hi, true, false);
  }

  private static Candle candle(int index, long open, long high, long low, long close) {
    return new Candle(START + index * FIVE.millis(), open, high, low, close, 1);
  }
}
