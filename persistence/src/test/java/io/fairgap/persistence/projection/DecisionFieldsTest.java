package io.fairgap.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionFieldsTest {
  private static final Instrument BTC = Instrument.of("BTC", "0.01", "0.001", AssetClass.CRYPTO);

  @Test
  void aVoteHasItsConfidenceApart() {
    DecisionFields vote = fields(vote(0, 9_900, "PDH"));

    assertThat(vote)
        .isEqualTo(
            new DecisionFields(
                "BTC",
                "ifvg",
                "voted",
                "BTC/ifvg/1",
                new BigDecimal("0.800000"),
                Map.of(
                    "direction", "BULLISH",
                    "close", "100.00",
                    "limit", "0.00",
                    "stop", "99.00",
                    "target", "103.00",
                    "targetLevel", "PDH")));
    assertThat(said(vote(0, 9_900, "PDH")))
        .isEqualTo(
            "TechnicalAnalyst: BULLISH with confidence 0.800000 at 100.00, stop 99.00, target"
                + " 103.00 (PDH).");
    assertThat(said(vote(9_950, 0, "")))
        .isEqualTo(
            "TechnicalAnalyst: BULLISH with confidence 0.800000 at 100.00, limit 99.50, target"
                + " 103.00.");
  }

  @Test
  void everyOtherDecisionIsSaidByWhoTakesIt() {
    assertThat(
            List.of(
                said(
                    new Decision.Armed(
                        "BTC", "ifvg", "s", Direction.BEARISH, 0, 60_000, List.of("OB", "KZ"))),
                said(
                    new Decision.EntryIntended(
                        "BTC", "ifvg", "s", Side.SELL, 1_500, new BigDecimal("0.2"), 0.75, "loss")),
                said(new Decision.ExitIntended("BTC", "ifvg", "s", Leg.CLOSE_BEYOND)),
                said(
                    new Decision.Filled(
                        "BTC",
                        "ifvg",
                        "s",
                        Leg.STOP,
                        Side.BUY,
                        9_900,
                        1_500,
                        new BigDecimal("0.1"))),
                said(new Decision.Borrowed("BTC", "ifvg", "s", new BigDecimal("0.30")))))
        .isEqualTo(
            List.of(
                "TechnicalAnalyst: Armed BEARISH: inverted at 1970-01-01T00:00:00Z, structure broke"
                    + " at 1970-01-01T00:01:00Z, in its favour OB+KZ.",
                "RiskManager: SELL 1.5: size limited by loss at tier 0.2, score of the vote"
                    + " 0.750000.",
                "PortfolioManager: To be closed at the next open: CLOSE_BEYOND.",
                "Execution: STOP filled: BUY 1.5 at 99.00, fee 0.1.",
                "PortfolioManager: Paid 0.3 for borrowed units."));
  }

  @Test
  void aRefusalIsSaidByWhoRefuses() {
    assertThat(
            List.of(
                said(refused(Rule.MAX_AGE, new Fact("age", "300"), new Fact("limit", "288"))),
                said(refused(Rule.POSITION, new Fact("holding", "ENTRY"))),
                said(refused(Rule.VOTE, new Fact("score", "0.400000"))),
                said(refused(Rule.GAPPED, new Fact("open", "98.00"))),
                said(refused(Rule.SHORT))))
        .isEqualTo(
            List.of(
                "TechnicalAnalyst: Refused by maxAge: age 300, limit 288.",
                "RiskManager: Refused by position: holding ENTRY.",
                "Orchestrator: Refused by vote: score 0.400000.",
                "Execution: Refused by gapped: open 98.00.",
                "RiskManager: Refused by short."));
  }

  @Test
  void whatHasNoColumnStaysTogether() {
    assertThat(fields(refused(Rule.MAX_AGE, new Fact("age", "300"))).data())
        .isEqualTo("{\"stage\":\"candidates\",\"rule\":\"maxAge\",\"age\":\"300\"}");
  }

  @Test
  void aLineThatIsNoDecisionIsRefused() {
    assertThatThrownBy(() -> DecisionFields.parse(DecisionLine.ofRound(0, "ff")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a decision without 'symbol': {\"at\":\"1970-01-01T00:00:00Z\",\"round\":\"ff\"}");
    assertThatThrownBy(() -> DecisionFields.parse("{\"at\":"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no line of JSON: {\"at\":");
  }

  private static Decision vote(long limit, long stop, String level) {
    return new Decision.Voted(
        "BTC", "ifvg", "BTC/ifvg/1", Direction.BULLISH, 0.8, 10_000, limit, stop, 10_300, level);
  }

  private static Decision refused(Rule rule, Fact... facts) {
    return new Decision.Refused("BTC", "ifvg", "s", rule, List.of(facts));
  }

  private static DecisionFields fields(Decision decision) {
    return DecisionFields.parse(DecisionLine.of(0, decision, BTC));
  }

  private static String said(Decision decision) {
    DecisionFields fields = fields(decision);
    return DecisionWords.agent(fields) + ": " + DecisionWords.reasoning(fields);
  }
}
