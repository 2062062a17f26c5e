package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.order.Costs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Several symbols that want more than the account has: an entry may take 70 % of 100,000.
class CeilingsTest {
  private static final Costs FREE = Costs.of("0", "0");

  @Test
  void theFirstSymbolGetsTheCashAndTheNextOnesWhatIsLeft() {
    Run run = run(new Script().buys("C", 0, 100).buys("B", 0, 100).buys("A", 0, 100));

    assertThat(sized(run))
        .containsExactly(
            entry("01", "A/script/0", "BUY", "700", "0.885714", "tier"),
            entry("01", "B/script/0", "BUY", "300", "0.585714", "cash"),
            refused("01", "C/script/0", "minimum", "\"quantity\":\"0\""));
  }

  @Test
  void aShortsNotionalCountsLikeALongs() {
    Run run = run(new Script().sells("A", 0, 100).buys("C", 0, 100));

    assertThat(sized(run))
        .containsExactly(
            entry("01", "A/script/0", "SELL", "700", "0.885714", "tier"),
            entry("01", "C/script/0", "BUY", "300", "0.585714", "cash"));
  }

  @Test
  void aShortThatIsHeldCountsAsCollateralToo() {
    Run run = run(new Script().sells("A", 0, 100).buys("C", 2, 100));

    assertThat(sized(run))
        .containsExactly(
            entry("01", "A/script/0", "SELL", "700", "0.885714", "tier"),
            entry("03", "C/script/2", "BUY", "300", "0.585714", "cash"));
  }

  @Test
  void anEntryThatWaitsHoldsItsCash() {
    Run run = run(new Script().buysBelow("B", 0, 50, 100).buys("A", 2, 100));

    assertThat(sized(run))
        .containsExactly(
            entry("01", "B/script/0", "BUY", "700", "0.885714", "tier"),
            entry("03", "A/script/2", "BUY", "300", "0.585714", "cash"));
  }

  @Test
  void aWithdrawnEntryGivesItsCashBackToTheSymbolsAfterIt() {
    Script script =
        new Script()
            .buysBelow("B", 0, 50, 100)
            .buys("A", 2, 100)
            .withdraws("B", 2, 0)
            .buys("C", 2, 100);

    assertThat(sized(run(script)))
        .containsExactly(
            entry("01", "B/script/0", "BUY", "700", "0.885714", "tier"),
            entry("03", "A/script/2", "BUY", "300", "0.585714", "cash"),
            refused("03", "B/script/0", "expired", ""),
            entry("03", "C/script/2", "BUY", "700", "0.757143", "tier"));
  }

  @Test
  void aPositionThatClosedGivesItsCashBackInTheSameRound() {
    Script script = new Script().buys("A", 0, 100).exits("A", 1).buys("B", 2, 100);

    assertThat(sized(run(script)))
        .containsExactly(
            entry("01", "A/script/0", "BUY", "700", "0.885714", "tier"),
            entry("03", "B/script/2", "BUY", "700", "0.885714", "tier"));
  }

  @Test
  void aFullAccountWithAWeakVoteIsRefusedByTheVote() {
    RiskSettings almostAll = risk("0.95");

    Run run = run(almostAll, new Script().buys("A", 0, 100).buys("B", 0, 100));

    // (0.4 × 0.8 + 0.3 × 0.05) / 0.7
    assertThat(sized(run))
        .containsExactly(
            "{\"at\":\"1970-01-01T01:00:00Z\",\"symbol\":\"A\",\"strategy\":\"script\","
                + "\"decision\":\"entry\",\"setup\":\"A/script/0\",\"side\":\"BUY\","
                + "\"quantity\":\"950\",\"tier\":\"0.95\",\"score\":\"0.885714\","
                + "\"binding\":\"tier\"}",
            refused("01", "B/script/0", "vote", "\"score\":\"0.478571\""));
  }

  private static Run run(Script script) {
    return run(risk("0.7"), script);
  }

  private static Run run(RiskSettings risk, Script script) {
    return new Run(Market.quiet(3, 4), FREE, risk, _ -> List.of(script)).toTheEnd(0, 4);
  }

  private static RiskSettings risk(String tier) {
    RiskSettings usual = RiskSettings.DEFAULTS;
    return new RiskSettings(
        usual.profile(),
        usual.maxLoss(),
        usual.tier(),
        new BigDecimal(tier),
        usual.leverage(),
        usual.maxLeverage(),
        usual.quantity(),
        usual.wholeUnits(),
        usual.vote());
  }

  private static List<String> sized(Run run) {
    List<String> sized = new ArrayList<>(run.told());
    sized.retainAll(
        Stream.concat(run.told("entry").stream(), run.told("refused").stream()).toList());
    return sized;
  }

  private static String entry(
      String hour, String setup, String side, String quantity, String score, String binding) {
    return head(hour, setup, "entry")
        + ",\"side\":\"%s\",\"quantity\":\"%s\",\"tier\":\"0.7\",\"score\":\"%s\",\"binding\":\"%s\"}"
            .formatted(side, quantity, score, binding);
  }

  private static String refused(String hour, String setup, String rule, String fact) {
    return head(hour, setup, "refused")
        + ",\"stage\":\"traded\",\"rule\":\"%s\"%s}"
            .formatted(rule, fact.isEmpty() ? "" : "," + fact);
  }

  private static String head(String hour, String setup, String decision) {
    return ("{\"at\":\"1970-01-01T%s:00:00Z\",\"symbol\":\"%s\",\"strategy\":\"script\","
            + "\"decision\":\"%s\",\"setup\":\"%s\"")
        .formatted(hour, setup.substring(0, 1), decision, setup);
  }
}
