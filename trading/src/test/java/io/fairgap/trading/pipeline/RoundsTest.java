package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.AccountView;
import io.fairgap.trading.order.Costs;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a round does with orders, candle by candle, of one symbol or two.
class RoundsTest {
  private static final Costs FREE = Costs.of("0", "0");

  @Test
  void aCloseBeyondTheInvalidationEndsThePositionAtTheNextOpen() {
    Market market =
        Market.quiet(1, 4)
            .with(0, 2, 10_000, 10_010, 9_935, 9_940)
            .with(0, 3, 9_945, 9_950, 9_940, 9_950);

    Run run = run(market, new Script().buys("A", 0, 100));

    assertThat(decisions(run))
        .containsExactly(
            "01:00 voted A/script/0",
            "01:00 entry A/script/0 BUY 200",
            "02:00 filled A/script/0 ENTRY BUY 100.00",
            "03:00 exit A/script/0 CLOSE_BEYOND",
            "04:00 filled A/script/0 CLOSE_BEYOND SELL 99.45");
  }

  @Test
  void aStopThatTheNextOpenCrossedComesBeforeTheExit() {
    Market market =
        Market.quiet(1, 4)
            .with(0, 2, 10_000, 10_010, 9_935, 9_940)
            .with(0, 3, 9_890, 9_950, 9_880, 9_950);

    Run run = run(market, new Script().buys("A", 0, 100));

    assertThat(run.told("filled"))
        .last()
        .isEqualTo(
            "{\"at\":\"1970-01-01T04:00:00Z\",\"symbol\":\"A\",\"strategy\":\"script\","
                + "\"decision\":\"filled\",\"setup\":\"A/script/0\",\"leg\":\"STOP_GAP\","
                + "\"side\":\"SELL\",\"price\":\"98.90\",\"quantity\":\"200\",\"fee\":\"0\"}");
  }

  @Test
  void aSetupThatArmsOnTheCandleThatAsksForTheExitIsRefusedForTheExit() {
    Market market = Market.quiet(1, 4).with(0, 2, 10_000, 10_010, 9_935, 9_940);

    Run run = run(market, new Script().buys("A", 0, 100).buys("A", 2, 100));

    assertThat(decisions(run))
        .containsExactly(
            "01:00 voted A/script/0",
            "01:00 entry A/script/0 BUY 200",
            "02:00 filled A/script/0 ENTRY BUY 100.00",
            "03:00 voted A/script/2",
            "03:00 exit A/script/0 CLOSE_BEYOND",
            "03:00 refused A/script/2 position EXIT",
            "04:00 filled A/script/0 CLOSE_BEYOND SELL 100.00");
  }

  @Test
  void aSetupFindsAPositionOrAnEntryInItsWay() {
    Script script = new Script().buysBelow("A", 0, 50, 200).buys("A", 1, 100).buys("A", 3, 100);
    Market market = Market.quiet(1, 4).with(0, 2, 10_000, 10_010, 9_949, 10_000);

    Run run = run(market, script);

    assertThat(decisions(run))
        .containsExactly(
            "01:00 voted A/script/0",
            "01:00 entry A/script/0 BUY 200",
            "02:00 voted A/script/1",
            "02:00 refused A/script/1 position ENTRY",
            "03:00 filled A/script/0 ENTRY BUY 99.50",
            "04:00 voted A/script/3",
            "04:00 refused A/script/3 position POSITION",
            "04:00 filled A/script/0 END SELL 100.00");
  }

  @Test
  void aStrategysExitClosesThePositionAndNotAnEntry() {
    Script script = new Script().sells("A", 0, 100).exits("A", 0).exits("A", 1);

    Run run = run(Market.quiet(1, 4), script);

    assertThat(decisions(run))
        .containsExactly(
            "01:00 voted A/script/0",
            "01:00 entry A/script/0 SELL 200",
            "02:00 filled A/script/0 ENTRY SELL 100.00",
            "02:00 exit A/script/0 SIGNAL",
            "03:00 filled A/script/0 SIGNAL BUY 100.00");
  }

  @Test
  void aWithdrawalTakesBackAnEntryAndLeavesAPosition() {
    Script script =
        new Script()
            .buysBelow("A", 0, 50, 200)
            .withdraws("A", 1, 0)
            .buys("A", 2, 100)
            .withdraws("A", 3, 2);

    Run run = run(Market.quiet(1, 5), script);

    assertThat(decisions(run))
        .containsExactly(
            "01:00 voted A/script/0",
            "01:00 entry A/script/0 BUY 200",
            "02:00 refused A/script/0 expired",
            "03:00 voted A/script/2",
            "03:00 entry A/script/2 BUY 200",
            "04:00 filled A/script/2 ENTRY BUY 100.00",
            "05:00 filled A/script/2 END SELL 100.00");
  }

  @Test
  void anEntryWhoseOpenLiesBeyondItsStopLapsesAndFreesItsPlace() {
    Script script = new Script().buys("A", 0, 100).buys("A", 1, 100);
    Market market = Market.quiet(1, 3).with(0, 1, 9_880, 10_010, 9_870, 10_000);

    Run run = run(market, script);

    assertThat(decisions(run))
        .containsExactly(
            "01:00 voted A/script/0",
            "01:00 entry A/script/0 BUY 200",
            "02:00 refused A/script/0 gapped",
            "02:00 voted A/script/1",
            "02:00 entry A/script/1 BUY 200",
            "03:00 filled A/script/1 ENTRY BUY 100.00",
            "03:00 filled A/script/1 END SELL 100.00");
  }

  @Test
  void aShortPaysForWhatItBorrowsWhenTheDayRollsAndALongDoesNot() {
    Script script = new Script().sells("A", 20, 500).buys("B", 20, 500);

    Run run = run(Market.quiet(2, 30), script);

    // 200 units at 100.00, 0.03 %
    assertThat(run.told("borrowed"))
        .containsExactly(
            "{\"at\":\"1970-01-02T01:00:00Z\",\"symbol\":\"A\",\"strategy\":\"script\","
                + "\"decision\":\"borrowed\",\"setup\":\"A/script/20\",\"amount\":\"6\"}");
    assertThat(run.rounds().account().ledger().borrow()).isEqualByComparingTo("6");
  }

  @Test
  void anEntryWaitsForItsOwnSymbolsNextCandle() {
    Market market = Market.quiet(2, 4).without(0, 1).with(0, 2, 10_005, 10_010, 9_990, 10_000);

    Run run = run(market, new Script().buys("A", 0, 100).buys("B", 0, 100));

    assertThat(run.told("filled"))
        .extracting(RoundsTest::shortly)
        .containsExactly(
            "02:00 filled B/script/0 ENTRY BUY 100.00",
            "03:00 filled A/script/0 ENTRY BUY 100.05",
            "04:00 filled A/script/0 END SELL 100.00",
            "04:00 filled B/script/0 END SELL 100.00");
  }

  @Test
  void aSymbolWithoutACandleIsValuedAtItsLastClose() {
    Market market =
        Market.quiet(2, 4)
            .with(0, 1, 10_000, 10_060, 9_990, 10_050)
            .without(0, 2)
            .with(0, 3, 10_000, 10_010, 9_970, 9_980);

    Run run = run(market, new Script().buys("A", 0, 100));

    assertThat(run.told().stream().filter(line -> line.contains("equity")))
        .containsExactly(
            "3600000 equity 100000.0 open 0",
            "7200000 equity 100100.0 open 1",
            "10800000 equity 100100.0 open 1",
            "14400000 equity 99960.0 open 1",
            "14400000 equity 99960.0 open 0");
  }

  @Test
  void theEndOfTheRunLeavesNothingHeldAndNothingAtWork() {
    Script script = new Script().buys("A", 0, 100).buysBelow("B", 0, 50, 200).buys("B", 3, 100);

    Run run = run(Market.quiet(2, 4), script);

    assertThat(run.rounds().account().view())
        .isEqualTo(new AccountView(run.rounds().account().ledger().cash(), BigDecimal.ZERO));
    assertThat(run.rounds().account().openPositions()).isZero();
  }

  private static Run run(Market market, Script script) {
    return new Run(market, FREE, _ -> List.of(script)).toTheEnd(0, 3);
  }

  /// What was decided and booked, each in a few words.
  private static List<String> decisions(Run run) {
    return run.told().stream()
        .filter(line -> line.contains("\"decision\""))
        .map(RoundsTest::shortly)
        .toList();
  }

  private static String shortly(String line) {
    StringBuilder words = new StringBuilder(value(line, "at").substring(11, 16));
    for (String key :
        List.of("decision", "setup", "rule", "holding", "leg", "side", "price", "quantity")) {
      boolean repeated = key.equals("quantity") && line.contains("\"leg\"");
      String value = value(line, key);
      words.append(repeated || value.isEmpty() ? "" : " " + value);
    }
    return words.toString();
  }

  private static String value(String line, String key) {
    int from = line.indexOf("\"" + key + "\":\"");
    if (from < 0) {
      return "";
    }
    int start = from + key.length() + 4;
    return line.substring(start, line.indexOf('"', start));
  }
}
