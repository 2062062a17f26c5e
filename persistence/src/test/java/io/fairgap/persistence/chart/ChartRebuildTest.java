package io.fairgap.persistence.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.fixture.Hours;
import io.fairgap.persistence.projection.Rebuild;
import io.fairgap.persistence.projection.Rebuild.Comparison;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.market.Candle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The tables of charts, made anew from the journal.
class ChartRebuildTest {
  private static final int COUNT = 1_500;
  private static final SymbolChart A = ChartScene.chart("A", GapSettings.DEFAULTS);
  private static final SymbolChart B = ChartScene.chart("B", GapSettings.DEFAULTS);
  private static final List<Candle> CANDLES_A = Hours.walk(1, COUNT);
  private static final List<Candle> CANDLES_B = Hours.walk(2, COUNT);
  private static final ExpectedRows EXPECTED_A = ExpectedRows.of(A, CANDLES_A);
  private static final ExpectedRows EXPECTED_B = ExpectedRows.of(B, CANDLES_B);

  private final ChartScene scene = new ChartScene();

  @BeforeEach
  void keepTheTables() {
    scene.record("A", Hours.events(CANDLES_A, 20, 1));
    scene.record("B", Hours.events(CANDLES_B, 20, 2));
    ChartScene.finish(scene.follower(A, B));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void tablesThatTheFollowerKeptAreRebuiltEqual() {
    assertThat(rebuilt(A, B)).isEqualTo(result(2 * COUNT, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void whatDiffersIsSaidAndPutRight() {
    scene.run("UPDATE tracked_fvgs SET status = 'OPEN' WHERE symbol = 'A' AND status <> 'OPEN'");
    long wrong = EXPECTED_A.gaps().stream().filter(gap -> !gap.status().equals("OPEN")).count();
    scene.run("DELETE FROM tracked_liquidity WHERE symbol = 'B' AND number <= 3");
    scene.run(
        "INSERT INTO indicators (venue, symbol, timeframe, open_at) VALUES ('v', 'X', '1h', now())");
    scene.run("UPDATE chart_progress SET state = '', state_number = 1");

    Rebuild.Result first = rebuilt(A, B);
    Rebuild.Result second = rebuilt(A, B);

    assertThat(first).isEqualTo(result(2 * COUNT, wrong, wrong, 3, 0, 0, 1));
    assertThat(second).isEqualTo(result(2 * COUNT, 0, 0, 0, 0, 0, 0));
    assertThat(scene.rows("B")).isEqualTo(EXPECTED_B);
    assertThat(scene.query("SELECT count(*) FROM chart_progress WHERE state_number = number"))
        .isEqualTo("2");
  }

  @Test
  void aFollowerThatRunsMeanwhileGoesOn() {
    List<Candle> all = Hours.walk(1, COUNT + 600);
    ChartFollower follower = scene.follower(A, B);
    List<Boolean> equal = new ArrayList<>();
    for (int from = COUNT; from < all.size(); from += 200) {
      scene.record("A", Hours.events(all.subList(from, from + 200), 20, from));
      equal.add(rebuilt(A, B).isEqual());
      ChartScene.finish(follower);
    }

    assertThat(equal).isEqualTo(List.of(true, true, true));
    assertThat(rebuilt(A, B).isEqual()).isTrue();
    assertThat(scene.rows("A")).isEqualTo(ExpectedRows.of(A, all));
  }

  @Test
  void rowsOfASymbolThatIsTradedNoLongerStay() {
    Rebuild.Result onlyA = rebuilt(A);

    assertThat(onlyA).isEqualTo(result(COUNT, 0, 0, 0, 0, 0, 0));
    assertThat(scene.rows("B")).isEqualTo(EXPECTED_B);
  }

  private Rebuild.Result rebuilt(SymbolChart... charts) {
    Rebuild.Result result =
        new Rebuild(scene.database().repositories(), scene.kit().system(), List.of(charts)).run();
    List<Comparison> ofCharts =
        result.tables().stream()
            .filter(table -> ChartTables.NAMES.contains(table.table()))
            .toList();
    return new Rebuild.Result(result.rounds(), result.candles(), ofCharts);
  }

  private static Rebuild.Result result(
      long candles,
      long gapsMissing,
      long gapsUnexpected,
      long levelsMissing,
      long levelsUnexpected,
      long readingsMissing,
      long readingsUnexpected) {
    return new Rebuild.Result(
        0,
        candles,
        List.of(
            new Comparison(
                "tracked_fvgs",
                EXPECTED_A.gaps().size() + EXPECTED_B.gaps().size(),
                gapsMissing,
                gapsUnexpected),
            new Comparison(
                "tracked_liquidity",
                EXPECTED_A.levels().size() + EXPECTED_B.levels().size(),
                levelsMissing,
                levelsUnexpected),
            new Comparison("indicators", 2 * COUNT, readingsMissing, readingsUnexpected)));
  }
}
