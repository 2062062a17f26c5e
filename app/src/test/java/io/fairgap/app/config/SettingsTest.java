package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.app.config.Settings.Effective;
import io.fairgap.app.mistake.Mistake;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void withoutAnythingSetTheDefaultsHold() {
    Settings settings = settings();

    assertThat(settings.get(MarketKeys.FEE)).isEqualTo(new BigDecimal("0.001"));
    assertThat(settings.get(MarketKeys.HTF))
        .containsExactly(Timeframe.ofMinutes(60), Timeframe.ofMinutes(240));
    assertThat(settings.get(StrategyKeys.WARMUP_HTF)).isEqualTo(Duration.ofDays(21));
    assertThat(settings.get(StrategyKeys.GATE_SESSIONS)).isEmpty();
    assertThat(settings.get(AccountKeys.RISK_PROFILE)).isEqualTo(RiskSettings.Profile.CAPITAL);
    assertThat(settings.find(StrategyKeys.GAP_K)).isEmpty();
    assertThat(settings.all())
        .hasSize(Schema.ALL.size())
        .extracting(Effective::where)
        .containsOnly("default");
  }

  @Test
  void theLaterSourceWinsAndIsNamed() {
    List<Assignment> everywhere = new ArrayList<>(Profile.SAMPLE.assignments());
    everywhere.add(new Assignment("warmup.ltf", "2d", "fairgap.conf:1"));
    everywhere.add(new Assignment("gap.k", "2", "fairgap.conf:2"));
    everywhere.add(new Assignment("rr.min", "2", "fairgap.conf:3"));
    everywhere.addAll(Environment.assignments(Map.of("FAIRGAP_GAP_K", "3", "FAIRGAP_RR_MIN", "3")));
    everywhere.add(Assignment.parse("rr.min=4", "--set"));
    everywhere.add(Assignment.parse("rr.min=5", "--set"));

    Settings settings = Settings.of(everywhere);

    assertThat(
            Stream.of(
                    StrategyKeys.SWING_EQUAL,
                    StrategyKeys.WARMUP_HTF,
                    StrategyKeys.WARMUP_LTF,
                    StrategyKeys.GAP_K,
                    StrategyKeys.RR_MIN)
                .map(setting -> settings.effective(setting).toString()))
        .containsExactly(
            "swing.equal = 3 (default)",
            "warmup.htf = 1d (profile sample)",
            "warmup.ltf = 2d (fairgap.conf:1)",
            "gap.k = 3 (FAIRGAP_GAP_K)",
            "rr.min = 5 (--set)");
  }

  @Test
  void anOpenSettingIsTakenBackWithUnset() {
    Settings settings = settings("gap.k=2", "gap.k=unset");

    assertThat(settings.find(StrategyKeys.GAP_K)).isEmpty();
    assertThat(settings.effective(StrategyKeys.GAP_K))
        .isEqualTo(new Effective("gap.k", "unset", "--set"));
  }

  @Test
  void everyMistakeIsOneSentenceWithTheKeyThePlaceAndTheRightWords() {
    assertThat(
            Stream.of(
                    "gap.kk=1",
                    "sessionGaps=KEEP",
                    "gap=1",
                    "nonsense.altogether=1",
                    "gap.k",
                    "costs.fee=0.2",
                    "costs.fee=lots",
                    "costs.fee=unset",
                    "gap.k=-1",
                    "instrument.tick=0",
                    "swing.internal=2.5",
                    "instrument.shortable=maybe",
                    "costs.latency=soon",
                    "timeframe.ltf=7 minutes",
                    "timeframe.htf=1h,1h",
                    "gate.sessions=LONDON,PARIS",
                    "stop.mode=GAPP")
                .map(SettingsTest::sentence))
        .containsExactly(
            "--set: there is no setting 'gap.kk'; did you mean 'gap.k'?",
            "--set: there is no setting 'sessionGaps'; did you mean 'gap.sessionGaps'?",
            "--set: 'gap' is a group of settings; write for instance 'gap.significance'.",
            "--set: there is no setting 'nonsense.altogether'; './fairgap config show' lists all.",
            "--set: 'gap.k' is not key=value.",
            "--set: costs.fee is a number from 0 to 0.1, not '0.2'.",
            "--set: costs.fee is a number from 0 to 0.1, not 'lots'.",
            "--set: costs.fee is a number from 0 to 0.1, not 'unset'.",
            "--set: gap.k is a number from 0 to 100 (or 'unset'), not '-1'.",
            "--set: instrument.tick is a number above 0, at most 1000000 (or 'unset'), not '0'.",
            "--set: swing.internal is a whole number from 1 to 500, not '2.5'.",
            "--set: instrument.shortable is true or false, not 'maybe'.",
            "--set: costs.latency is a time such as 250ms, 30s, 5m, 1h or 5d, at most 1h, not 'soon'.",
            "--set: timeframe.ltf is a timeframe from 1s to 1d such as 5m or 4h, not '7 minutes'.",
            "--set: timeframe.htf is a list of timeframes, each once: every item is a timeframe from"
                + " 1s to 1d such as 5m or 4h, not '1h,1h'.",
            "--set: gate.sessions is a list of sessions, each once: every item is one of ASIA,"
                + " LONDON, NEW_YORK, OVERLAP, AFTERNOON, not 'LONDON,PARIS'.",
            "--set: stop.mode is one of GAP, SWEEP, not 'GAPP'.");
  }

  @Test
  void settingsThatContradictEachOtherAreNamedWithTheirPlaces() {
    assertThat(
            Stream.of(
                    "timeframe.ltf=7m",
                    "timeframe.ltf=1h",
                    "timeframe.ltf=1d",
                    "swing.internal=20",
                    "crossover.fast=20",
                    "rr.min=11",
                    "risk.tier=0.3")
                .map(SettingsTest::sentence))
        .containsExactly(
            "1h in timeframe.htf = [1h, 4h] (default) is no multiple of timeframe.ltf = 7m (--set);"
                + " give others with --htf.",
            "1h in timeframe.htf = [1h, 4h] (default) is not longer than timeframe.ltf = 1h (--set);"
                + " give others with --htf.",
            "1h in timeframe.htf = [1h, 4h] (default) is not longer than timeframe.ltf = 1d (--set);"
                + " nothing is longer than a day, so use shorter candles.",
            "swing.internal = 20 (--set) has to be below swing.external = 20 (default).",
            "crossover.fast = 20 (--set) has to be below crossover.slow = 20 (default).",
            "rr.min = 11 (--set) must not be above rr.max = 10 (default).",
            "risk.tier = 0.3 (--set) must not be above risk.tierHigh = 0.2 (default).");
  }

  @Test
  void aMistakeIsToldEvenWhereALaterSourceCoversIt() {
    assertThat(refusal(() -> settings("rr.min=abc", "rr.min=2")))
        .isEqualTo("--set: rr.min is a number from 0 to 100, not 'abc'.");
  }

  @Test
  void equalSettingsHaveEqualTextsAndHashesWhereverTheyCameFrom() {
    Settings one = settings("costs.fee=0.0020", "timeframe.htf=4h,1h");
    Settings other = Settings.of(Environment.assignments(Map.of("FAIRGAP_COSTS_FEE", "2e-3")));

    assertThat(one.canonical()).isEqualTo(other.canonical());
    assertThat(one.sha256()).isEqualTo(other.sha256()).matches("[0-9a-f]{64}");
    assertThat(one.sha256()).isNotEqualTo(settings().sha256());
  }

  @Test
  void theCanonicalTextIsSortedLinesOfKeyAndValue() {
    List<String> lines = settings("gate.sessions=LONDON").canonical().lines().toList();

    assertThat(lines)
        .isSorted()
        .hasSize(Schema.ALL.size())
        .contains("gap.k = unset", "gate.sessions = [LONDON]", "risk.profile = capital");
  }

  @Test
  void theSampleTradesOneMinuteCandles() {
    Settings settings = Settings.of(Profile.SAMPLE.assignments());

    assertThat(settings.get(MarketKeys.LTF)).isEqualTo(Timeframe.ofMinutes(1));
    assertThat(settings.get(MarketKeys.HTF))
        .containsExactly(Timeframe.ofMinutes(15), Timeframe.ofMinutes(60));
    assertThat(settings.get(StrategyKeys.WARMUP_HTF)).isEqualTo(Duration.ofDays(1));
  }

  private static Settings settings(String... changes) {
    return Settings.of(Stream.of(changes).map(c -> Assignment.parse(c, "--set")).toList());
  }

  private static String sentence(String change) {
    return refusal(() -> settings(change));
  }

  private static String refusal(Runnable action) {
    try {
      action.run();
      return "nothing was refused";
    } catch (Mistake e) {
      return e.sentence();
    }
  }
}
