package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.AnalystEvent.Armed;
import io.fairgap.trading.live.AnalystEvent.InversionSeen;
import io.fairgap.trading.live.AnalystEvent.Lapsed;
import io.fairgap.trading.live.AnalystEvent.VoteCast;
import io.fairgap.trading.live.Answer;
import io.fairgap.trading.live.Setups;
import io.fairgap.trading.live.Setups.Living;
import io.fairgap.trading.live.Setups.Stage;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.series.Walk;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The life of setups, folded from what the strategy says of random walks.
class LiveSetupsTest {
  private static final long NEVER = Long.MIN_VALUE;
  private static final int CANDLES = 1_500;

  @Property(tries = 20)
  void piecesThatAreRepeatedAndOvertakeEachOtherTellWhatTheWholeTells(
      @ForAll EntryMode mode, @ForAll long seed) {
    List<SymbolReport> reports = reports(mode, seed);
    List<AnalystEvent> whole = events(Setups.NONE.take(NEVER, NEVER, reports));

    Analyst analyst = new Analyst(reports, new SplittableRandom(seed));
    analyst.hearAll();

    assertThat(analyst.recorded).isEqualTo(whole);
    assertThat(analyst.setups).isEqualTo(fold(whole));
  }

  @Property(tries = 20)
  void thoseThatAreAliveAreThoseWhoseLastWordLeavesThemAlive(
      @ForAll EntryMode mode, @ForAll long seed) {
    List<SymbolReport> reports = reports(mode, seed);
    Setups setups = Setups.NONE;
    for (int count = 1; count <= reports.size(); count++) {
      SymbolReport report = reports.get(count - 1);
      long before = report.candle().openTime() - 1;

      setups =
          setups.take(before, before, List.of(report)) instanceof Answer.Accept<AnalystEvent> a
              ? fold(setups, a.events())
              : setups;

      if (!report.isQuiet() || count == reports.size()) {
        assertThat(stages(setups)).isEqualTo(scanned(reports.subList(0, count)));
      }
    }
  }

  @Test
  void aWalkTellsOfEveryKindOfEventAndStage() {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    Set<Class<?>> kinds =
        Stream.of(EntryMode.values())
            .flatMap(mode -> events(Setups.NONE.take(NEVER, NEVER, reports(mode, 3))).stream())
            .map(AnalystEvent::getClass)
            .collect(Collectors.toSet());
    for (EntryMode mode : EntryMode.values()) {
      Setups setups = Setups.NONE;
      for (AnalystEvent event : events(Setups.NONE.take(NEVER, NEVER, reports(mode, 3)))) {
        setups = setups.after(event);
        setups.alive().forEach(living -> stages.add(living.stage()));
      }
    }

    assertThat(kinds)
        .isEqualTo(Set.of(InversionSeen.class, Armed.class, VoteCast.class, Lapsed.class));
    assertThat(stages).isEqualTo(EnumSet.allOf(Stage.class));
  }

  @Test
  void aSetupIsAliveUntilItVotesAtTheMarket() {
    Setups seen = Setups.NONE.after(seen("S", 1));
    Setups armed = seen.after(new Armed("S", 2, Direction.BULLISH, 1, 2, List.of()));
    Setups voted = armed.after(vote("S", 3, 0));

    assertThat(List.of(seen, armed, voted))
        .isEqualTo(
            List.of(
                new Setups(1, List.of(new Living("S", Stage.INVERTED, Direction.BULLISH, 1))),
                new Setups(2, List.of(new Living("S", Stage.ARMED, Direction.BULLISH, 2))),
                new Setups(3, List.of())));
  }

  @Test
  void oneThatVotedForALimitEntryIsAliveUntilItIsTakenBack() {
    Setups voted = Setups.NONE.after(vote("S", 3, 90));
    Setups lapsed = voted.after(new Lapsed("S", 4, Rule.EXPIRED, List.of()));

    assertThat(List.of(voted, lapsed))
        .isEqualTo(
            List.of(
                new Setups(3, List.of(new Living("S", Stage.VOTED, Direction.BULLISH, 3))),
                new Setups(4, List.of())));
  }

  @Test
  void theOneNotHeardOfForLongestIsForgottenWhenThereAreTooMany() {
    Setups setups = Setups.NONE;
    for (int i = 0; i < Setups.MOST; i++) {
      setups = setups.after(seen("S" + i, i));
    }

    Setups touched = setups.after(new Armed("S0", 200, Direction.BULLISH, 0, 200, List.of()));
    Setups more = touched.after(seen("T", 201));

    assertThat(touched.alive()).hasSize(Setups.MOST);
    assertThat(more.alive())
        .hasSize(Setups.MOST)
        .extracting(Living::setup)
        .startsWith("S2")
        .endsWith("S0", "T");
  }

  @Test
  void reportsBehindAHoleAreRefused() {
    Setups setups = new Setups(5, List.of());

    assertThat(setups.take(7, 8, List.of()))
        .isEqualTo(new Answer.Refuse<>("reports between 7 and 8 are missing"));
    assertThat(setups.take(NEVER, 5, List.of())).isEqualTo(new Answer.Known<>());
  }

  /// Hears pieces of a symbol's reports in any order, some again, and forgets at times what it has
  /// not recorded.
  private static final class Analyst {
    private final List<SymbolReport> reports;
    private final SplittableRandom random;
    private final List<AnalystEvent> recorded = new ArrayList<>();
    private Setups setups = Setups.NONE;
    private int passed;

    Analyst(List<SymbolReport> reports, SplittableRandom random) {
      this.reports = reports;
      this.random = random;
    }

    void hearAll() {
      while (passed < reports.size()) {
        int from = Math.max(0, passed + random.nextInt(-40, 10));
        int to = Math.min(reports.size(), from + random.nextInt(60));
        if (from <= to) {
          hear(from, to);
        }
        if (random.nextInt(20) == 0) {
          forget();
        }
      }
    }

    private void hear(int from, int to) {
      switch (setups.take(before(passed), before(from), reports.subList(from, to))) {
        case Answer.Accept<AnalystEvent>(var events) -> {
          recorded.addAll(events);
          setups = fold(setups, events);
          passed = Math.max(passed, to);
        }
        case Answer.Known<AnalystEvent> _ -> passed = Math.max(passed, to);
        case Answer.Refuse<AnalystEvent> _ ->
            assertThat(before(from)).isGreaterThan(Math.max(before(passed), setups.recorded()));
      }
    }

    private void forget() {
      passed = 0;
      while (before(passed) < setups.recorded()) {
        passed++;
      }
    }

    private long before(int row) {
      return row == 0 ? NEVER : reports.get(row - 1).candle().openTime();
    }
  }

  /// Every setup with the stage that the last thing said of it means, found by reading everything
  /// again.
  private static Map<String, Stage> scanned(List<SymbolReport> reports) {
    Map<String, Stage> stages = new TreeMap<>();
    for (SymbolReport report : reports) {
      report.inversions().forEach(it -> stages.put(it.setup(), Stage.INVERTED));
      for (Finding finding : report.findings()) {
        switch (finding.decision()) {
          case Decision.Armed it -> stages.put(it.setup(), Stage.ARMED);
          case Decision.Voted it when it.limit() != 0 -> stages.put(it.setup(), Stage.VOTED);
          case Decision it -> stages.remove(it.setup());
        }
      }
      report.withdrawals().forEach(it -> stages.remove(it.decision().setup()));
    }
    return stages;
  }

  private static Map<String, Stage> stages(Setups setups) {
    return new TreeMap<>(
        setups.alive().stream().collect(Collectors.toMap(Living::setup, Living::stage)));
  }

  private static Setups fold(List<AnalystEvent> events) {
    return fold(Setups.NONE, events);
  }

  private static Setups fold(Setups setups, List<AnalystEvent> events) {
    Setups folded = setups;
    for (AnalystEvent event : events) {
      folded = folded.after(event);
    }
    return folded;
  }

  private static List<AnalystEvent> events(Answer<AnalystEvent> answer) {
    return answer instanceof Answer.Accept<AnalystEvent>(var events) ? events : List.of();
  }

  private static List<SymbolReport> reports(EntryMode mode, long seed) {
    return new Tracking(Cores.both(mode))
        .after(new CandlesClosed(Walk.of(seed, CANDLES, Cores.TRADED)))
        .reportsAfter(NEVER);
  }

  private static InversionSeen seen(String setup, long openTime) {
    return new InversionSeen(setup, openTime, Direction.BEARISH, 3_600_000, 0, 90, 95);
  }

  private static VoteCast vote(String setup, long openTime, long limit) {
    return new VoteCast(setup, openTime, Direction.BULLISH, 0.7, 100, limit, 80, 140, "PDH");
  }
}
