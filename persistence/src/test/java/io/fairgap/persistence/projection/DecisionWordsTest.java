package io.fairgap.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
  @Test
  void aChangeOfModeIsRisksAndSaysTheFigures() {
    DecisionFields change =
        fields(
            new Decision.ModeChanged(
                Mode.REDUCING,
                ModeReason.DAILY_LOSS,
                0,
                new BigDecimal("89500.0"),
                new BigDecimal("100000"),
                new BigDecimal("101000")));

    assertThat(DecisionWords.agent(change)).isEqualTo("RiskManager");
    assertThat(DecisionWords.reasoning(change))
        .isEqualTo(
            "REDUCING from here on (dailyLoss): equity 89500, 100000 at the day's start, 101000 at"
                + " its highest.");
  }

  @Test
  void proposalsThatTheModeOrTheirLatenessRefusedSayWhoRefusedThem() {
    DecisionFields mode = refused(Rule.MODE, new Fact("mode", "HALTED"));
    DecisionFields missed = refused(Rule.MISSED, new Fact("candle", "2026-01-05T09:00:00Z"));

    assertThat(List.of(DecisionWords.agent(mode), DecisionWords.agent(missed)))
        .isEqualTo(List.of("RiskManager", "Orchestrator"));
    assertThat(DecisionWords.reasoning(missed))
        .isEqualTo("Refused by missed: candle 2026-01-05T09:00:00Z.");
  }

  @Test
  void aChangeOfTermsIsTheConfigurationsAndSaysWhatHoldsNow() {
    DecisionFields change =
        fields(new Decision.TermsChanged(3, List.of("gate.x = \"a\""), List.of("A", "B")));

    assertThat(DecisionWords.agent(change)).isEqualTo("Configuration");
    assertThat(DecisionWords.reasoning(change))
        .isEqualTo("Terms 3 from here on: gate.x = 'a'; entered in A+B.");
  }

  @Test
  void anEntryThatWasFilledInPartAndTakenBackIsTold() {
    DecisionFields shortened = fields(new Decision.Shortened("A", "ifvg", "A/ifvg/1", 250));

    assertThat(DecisionWords.reasoning(shortened))
        .isEqualTo("Took back 0.25 of an entry that was filled in part.");
  }

  private static DecisionFields refused(Rule rule, Fact fact) {
    return fields(new Decision.Refused("A", "ifvg", "A/ifvg/1", rule, List.of(fact)));
  }

  private static DecisionFields fields(Decision decision) {
    Instrument instrument = Instrument.of("A", "0.01", "0.001", AssetClass.CRYPTO);
    return DecisionFields.parse(DecisionLine.of(0, decision, instrument));
  }
}
