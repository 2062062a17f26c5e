package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What losses do to an account of 100,000 that buys 700 units at 100.00 and is gapped through its
/// stop at 99.00.
class GuardedRoundsTest {
  @Test
  void aDayThatCostTooMuchTakesEntriesBackAndRefusesMoreUntilTheNext() {
    Market market = Market.quiet(2, 27).with(0, 2, 8_500, 8_510, 8_490, 8_500);
    Script script =
        new Script()
            .buys("A", 0, 100)
            .buysBelow("B", 0, 9_000, 9_500)
            .buys("B", 2, 100)
            .buys("B", 25, 100);

    List<String> decided = decisions(run(market, script));

    assertThat(decided)
        .containsExactly(
            "01:00 entry A/script/0",
            "01:00 entry B/script/0",
            "02:00 filled A/script/0 ENTRY",
            "03:00 filled A/script/0 STOP_GAP",
            "03:00 mode REDUCING dailyLoss 89500 of 100000",
            "03:00 refused B/script/0 mode REDUCING dailyLoss",
            "03:00 refused B/script/2 mode REDUCING dailyLoss",
            "01:00 mode ACTIVE dayRoll 89500 of 89500",
            "02:00 entry B/script/25",
            "03:00 filled B/script/25 ENTRY");
  }

  @Test
  void anAccountThatFellTooFarEntersNoMoreAndStillLeavesWhatItHolds() {
    Market market = Market.quiet(2, 30).with(0, 2, 6_000, 6_010, 5_990, 6_000);
    Script script =
        new Script().buys("A", 0, 100).buys("B", 0, 100).exits("B", 3).buys("B", 28, 100);

    List<String> decided = decisions(run(market, script));

    assertThat(decided)
        .containsExactly(
            "01:00 entry A/script/0",
            "01:00 entry B/script/0",
            "02:00 filled A/script/0 ENTRY",
            "02:00 filled B/script/0 ENTRY",
            "03:00 filled A/script/0 STOP_GAP",
            "03:00 mode REDUCING dailyLoss 72000 of 100000",
            "04:00 exit B/script/0",
            "05:00 filled B/script/0 SIGNAL",
            "01:00 mode ACTIVE dayRoll 72000 of 72000",
            "05:00 entry B/script/28",
            "06:00 filled B/script/28 ENTRY");
  }

  private static Run run(Market market, Script script) {
    RiskSettings usual = RiskSettings.DEFAULTS;
    RiskSettings most =
        new RiskSettings(
            usual.profile(),
            usual.maxLoss(),
            usual.tier(),
            new BigDecimal("0.7"),
            usual.leverage(),
            usual.maxLeverage(),
            usual.quantity(),
            usual.wholeUnits(),
            usual.vote());
    Run run = Run.limited(market, most, LossLimits.DEFAULTS, _ -> List.of(script));
    run.over(0, market.rows().size(), 5);
    run.rounds().finish(false);
    return run;
  }

  /// What was decided but votes, without dates.
  private static List<String> decisions(Run run) {
    return run.told().stream()
        .filter(line -> line.contains("\"decision\"") && !line.contains("voted"))
        .map(GuardedRoundsTest::words)
        .toList();
  }

  private static String words(String line) {
    String words = line.substring(18, 23) + " " + value(line, "decision");
    return words
        + switch (value(line, "decision")) {
          case "mode" ->
              " %s %s %s of %s"
                  .formatted(
                      value(line, "mode"),
                      value(line, "reason"),
                      value(line, "equity"),
                      value(line, "dayStart"));
          case "refused" ->
              " %s %s %s %s"
                  .formatted(
                      value(line, "setup"),
                      value(line, "rule"),
                      value(line, "mode"),
                      value(line, "reason"));
          case "filled" -> " " + value(line, "setup") + " " + value(line, "leg");
          default -> " " + value(line, "setup");
        };
  }

  private static String value(String line, String key) {
    int from = line.indexOf("\"" + key + "\":\"") + key.length() + 4;
    return line.substring(from, line.indexOf('"', from));
  }
}
