package io.fairgap.persistence.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairgap.persistence.connection.DatabaseFault;
import io.fairgap.persistence.fixture.Hours;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChartFollowerTest {
  private static final int COUNT = 3_000;
  private static final SymbolChart A = ChartScene.chart("A", GapSettings.DEFAULTS);
  private static final SymbolChart B = ChartScene.chart("B", GapSettings.DEFAULTS);
  private static final List<Candle> CANDLES_A = Hours.walk(1, COUNT);
  private static final List<Candle> CANDLES_B = Hours.walk(2, COUNT);

  private final ChartScene scene = new ChartScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void theTablesHoldWhatTheCandlesSay() {
    scene.record("A", Hours.events(CANDLES_A, 7, 1));
    scene.record("B", Hours.events(CANDLES_B, 900, 2));

    int candles = ChartScene.finish(scene.follower(A, B));

    assertThat(candles).isEqualTo(2 * COUNT);
    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
    assertThat(scene.rows("B")).isEqualTo(ExpectedRows.of(B, CANDLES_B));
    assertThat(taken("A")).hasSizeGreaterThan(100).isEqualTo(detected(CANDLES_A));
  }

  @Test
  void aChartGoesOnFromWhatIsStoredWhereverItStopped() {
    List<SymbolEvent> events = Hours.events(CANDLES_A, 20, 3);
    Set<String> foldedAgain = new HashSet<>();
    for (int from = 0; from < events.size(); from += 31) {
      scene.record("A", events.subList(from, Math.min(events.size(), from + 31)));
      ChartScene.finish(scene.follower(A));
      foldedAgain.add(scene.query("SELECT state_number < number FROM chart_progress"));
    }

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
    assertThat(foldedAgain).containsExactlyInAnyOrder("t", "f");
  }

  @Test
  void everyRowIsWrittenOnceWhereverTheFollowerDies() {
    scene.run(
        """
        CREATE TABLE write_of_reading (open_at TIMESTAMPTZ);
        CREATE FUNCTION count_write() RETURNS TRIGGER LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO write_of_reading VALUES (NEW.open_at); RETURN NEW; END $$;
        CREATE TRIGGER count_write AFTER INSERT OR UPDATE ON indicators
        FOR EACH ROW EXECUTE FUNCTION count_write()
        """);
    List<SymbolEvent> events = Hours.events(CANDLES_A, 20, 4);
    ChartFollower follower = scene.follower(A);
    for (int from = 0; from < events.size(); from += 17) {
      scene.record("A", events.subList(from, Math.min(events.size(), from + 17)));
      ChartFollower dying = follower;
      assertThatThrownBy(() -> dying.follow(ChartFollowerTest::die))
          .hasMessage("died before the commit");
      follower = from % 2 == 0 ? follower : scene.follower(A);
      ChartScene.finish(follower);
    }

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
    assertThat(
            scene.query("SELECT count(*) || ' ' || count(DISTINCT open_at) FROM write_of_reading"))
        .isEqualTo(COUNT + " " + COUNT);
  }

  private static void die() {
    throw new IllegalStateException("died before the commit");
  }

  @Test
  void ofTwoFollowersOneFindsThatTheOtherWasFaster() {
    List<SymbolEvent> events = Hours.events(CANDLES_A, 20, 4);
    ChartFollower one = scene.follower(A);
    ChartFollower other = scene.follower(A);
    scene.record("A", events.subList(0, 50));
    ChartScene.finish(one);
    ChartScene.finish(other);
    scene.record("A", events.subList(50, 60));
    ChartScene.finish(other);
    scene.record("A", events.subList(60, 70));
    ChartScene.finish(other);
    scene.record("A", events.subList(70, events.size()));

    assertThatThrownBy(() -> ChartScene.finish(one))
        .hasMessageContaining("somebody else keeps the chart");
    ChartScene.finish(one);

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
  }

  @Test
  void otherSettingsMakeAllRowsAnewAtOnce() {
    SymbolChart other =
        ChartScene.chart(
            "A",
            GapSettings.DEFAULTS.withSignificance(GapSettings.Significance.NONE, Ratio.of("1")));
    scene.record("A", Hours.events(CANDLES_A, 300, 5));
    scene.record("B", Hours.events(CANDLES_B, 300, 5));
    ChartScene.finish(scene.follower(A, B));
    String before = scene.query("SELECT count(*) FROM tracked_fvgs");
    List<String> seen = new ArrayList<>();

    ChartFollower follower = scene.follower(other, B);
    while (follower.follow(() -> seen.add(scene.query("SELECT count(*) FROM tracked_fvgs"))) > 0) {
      // Goes on.
    }

    assertThat(seen).isEqualTo(List.of(before));
    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(other, CANDLES_A));
    assertThat(scene.rows("B")).isEqualTo(ExpectedRows.of(B, CANDLES_B));
  }

  @Test
  void rowsAreMadeAnewOfEveryVenueAndForAsLongAsItTakes() {
    scene.record("A", Hours.events(CANDLES_A, 300, 5));
    scene.record("B", Hours.events(CANDLES_B, 300, 5));
    ChartScene.finish(
        scene.follower(new SymbolChart("elsewhere", A.instrument(), A.settings()), B));
    scene.run(
        """
        CREATE FUNCTION dawdle() RETURNS TRIGGER LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(1); RETURN NULL; END $$;
        CREATE TRIGGER dawdle AFTER DELETE ON indicators EXECUTE FUNCTION dawdle()
        """);
    ChartFollower follower =
        new ChartFollower(
            scene.kit().system(),
            scene.source("-c statement_timeout=800"),
            () -> List.of(A, B),
            () -> false);

    ChartScene.finish(follower);

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
    assertThat(scene.rows("B")).isEqualTo(ExpectedRows.of(B, CANDLES_B));
  }

  @Test
  void aStateThatCannotBeReadMakesTheRowsAnew() {
    List<SymbolEvent> events = Hours.events(CANDLES_A, 20, 6);
    scene.record("A", events.subList(0, 100));
    ChartScene.finish(scene.follower(A));
    scene.run("UPDATE chart_progress SET state = substring(state FROM 1 FOR 1001)");
    scene.record("A", events.subList(100, events.size()));

    ChartScene.finish(scene.follower(A));

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
  }

  @Test
  void aCandleThatMakesAChartFailStopsItsRowsAlone() {
    List<SymbolEvent> events = new ArrayList<>(Hours.events(CANDLES_A, 20, 7));
    Candle last = CANDLES_A.getLast();
    long far = Long.MAX_VALUE / 100; // a gap too high to be compared with bodies
    events.add(
        new CandlesClosed(List.of(new Candle(last.openTime() + 3_600_000, far, far, far, far, 1))));
    events.add(new CandlesClosed(List.of(new Candle(last.openTime() + 7_200_000, 1, 1, 1, 1, 1))));
    scene.record("A", events);
    scene.record("B", Hours.events(CANDLES_B, 20, 7));

    ChartScene.finish(scene.follower(A, B));
    ChartScene.finish(scene.follower(A, B));

    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, CANDLES_A));
    assertThat(scene.rows("B")).isEqualTo(ExpectedRows.of(B, CANDLES_B));
    assertThat(scene.query("SELECT number FROM chart_progress WHERE symbol = 'A'"))
        .isEqualTo(String.valueOf(events.size()));
  }

  @Test
  void anEventThatIsMissingIsSaid() {
    scene.record("A", Hours.events(CANDLES_A, 20, 8));
    scene.run("DELETE FROM event_journal WHERE sequence_number = 77");

    assertThatThrownBy(() -> ChartScene.finish(scene.follower(A)))
        .isInstanceOf(DatabaseFault.class)
        .hasMessage("The journal of symbol|A has a gap: its event 77 is missing.");
  }

  /// Levels that were taken, with the time of their candle.
  private List<String> taken(String symbol) {
    return scene.rows(symbol).levels().stream()
        .flatMap(level ->
            Stream.ofNullable(level.sweptAt())
                .map(at ->
                    at
                        + " "
                        + level.status()
                        + " "
                        + level.side()
                        + " "
                        + level.kind()
                        + " "
                        + level.price()))
        .sorted()
        .toList();
  }

  /// The same as `detect` would write it.
  private static List<String> detected(List<Candle> candles) {
    DetectionRecorder recorder = new DetectionRecorder();
    Chart chart = new Chart(A.settings(), recorder);
    for (Candle c : candles) {
      chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
      recorder.endCandle();
    }
    return recorder.rows().stream()
        .filter(row -> row.event().equals("SWEPT") || row.event().equals("RUN"))
        .map(row ->
            Instant.ofEpochMilli(candles.get(row.index()).openTime() + 3_600_000)
                + " "
                + row.event()
                + " "
                + row.side()
                + " "
                + row.scope()
                + " "
                + A.instrument().price(row.lo()))
        .sorted()
        .toList();
  }
}
