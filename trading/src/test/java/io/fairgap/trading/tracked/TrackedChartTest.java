package io.fairgap.trading.tracked;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.Charts;
import io.fairgap.trading.detection.Event;
import io.fairgap.trading.detection.EventLog;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.Level;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.detection.LiquiditySettings;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.series.Walk;
import io.fairgap.trading.state.CoreState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a tracked chart keeps of gaps and levels, against the events and the standing of a chart.
class TrackedChartTest {
  private static final ChartSettings EVERYTHING =
      Charts.everything(FIVE_MINUTES, AssetClass.CRYPTO);

  private static final ChartSettings TIGHT =
      Charts.with(
          FIVE_MINUTES,
          AssetClass.CRYPTO,
          GapSettings.DEFAULTS.withLimit(4),
          new LiquiditySettings(1, 3, Ratio.of("0.5"), 200, 6));

  /// Everything that changed, as it stands in the end.
  private static final class Rows {
    final Map<String, TrackedGap> gaps = new TreeMap<>();
    final Map<Long, TrackedLevel> levels = new TreeMap<>();
    final List<IndicatorReading> readings = new ArrayList<>();

    void add(Changes changes) {
      changes.gaps().forEach(gap -> gaps.put(gap.timeframe() + "@" + gap.anchorTime(), gap));
      changes.levels().forEach(level -> levels.put(level.number(), level));
      readings.addAll(changes.readings());
    }

    List<TrackedLevel> standing(Extreme side) {
      return levels.values().stream()
          .filter(level -> level.extreme() == side && level.status() == LevelStatus.OPEN)
          .toList();
    }
  }

  @Test
  void aGapIsTheSumOfItsEvents() {
    for (long seed = 0; seed < 5; seed++) {
      List<Candle> walk = Walk.of(seed, 4_000, FIVE_MINUTES);
      Rows rows = rows(EVERYTHING, walk);

      List<TrackedGap> own =
          rows.gaps.values().stream().filter(gap -> gap.timeframe() == 0).toList();
      assertThat(own).hasSizeGreaterThan(10).isEqualTo(naiveGaps(walk));
    }
  }

  @Test
  void higherGapsThatLiveAreThoseOfTheChartWithTheirTimes() {
    List<Candle> walk = Walk.of(4, 20_000, FIVE_MINUTES);
    Chart chart = new Chart(EVERYTHING, new EventLog());
    walk.forEach(candle -> feed(chart, candle));

    List<String> living =
        rows(EVERYTHING, walk).gaps.values().stream()
            .filter(gap -> gap.timeframe() > 0)
            .filter(gap -> gap.status().compareTo(GapStatus.INVERTED) < 0)
            .map(gap -> line(gap.timeframe(), gap.anchorTime(), gap.lo(), gap.hi()))
            .sorted()
            .toList();

    assertThat(living).hasSizeGreaterThan(5).isEqualTo(uninverted(chart));
  }

  @Test
  void theLevelsThatStandAreThoseOfTheChartAtEveryCandle() {
    for (ChartSettings settings : List.of(EVERYTHING, TIGHT)) {
      for (long seed = 0; seed < 5; seed++) {
        standsWhatTheChartHas(settings, Walk.of(seed, 3_000, FIVE_MINUTES));
      }
    }
  }

  private static void standsWhatTheChartHas(ChartSettings settings, List<Candle> candles) {
    Chart chart = new Chart(settings, new EventLog());
    TrackedChart tracked = new TrackedChart(settings);
    Rows rows = new Rows();
    for (Candle candle : candles) {
      feed(chart, candle);
      tracked.onCandle(candle);
      rows.add(tracked.take());
      for (Extreme side : Extreme.values()) {
        List<TrackedLevel> standing = rows.standing(side);
        assertThat(List.of(standing.size(), strength(standing)))
            .isEqualTo(List.of(chart.liquidity(side).size(), chart.liquidity(side).strength()));
        assertThat(contains(standing, chart.liquidity(side).nearestBeyond(candle.close())))
            .isTrue();
      }
    }
  }

  private static boolean contains(List<TrackedLevel> standing, @Nullable Level level) {
    return level == null
        || standing.stream()
            .anyMatch(one ->
                one.kind() == level.kind()
                    && one.price() == level.price()
                    && one.strength() == level.strength());
  }

  private static int strength(List<TrackedLevel> levels) {
    return levels.stream().mapToInt(TrackedLevel::strength).sum();
  }

  @Test
  void takenLevelsEndAsTheyWereTaken() {
    List<Candle> walk = Walk.of(3, 6_000, FIVE_MINUTES);

    List<String> taken =
        rows(EVERYTHING, walk).levels.values().stream()
            .filter(level -> level.endedAt() != TrackedGap.NEVER)
            .filter(level -> level.status() != LevelStatus.DROPPED)
            .map(level ->
                level.endedAt()
                    + " "
                    + level.status()
                    + " "
                    + level.extreme()
                    + " "
                    + level.kind()
                    + " "
                    + level.price())
            .sorted()
            .toList();

    assertThat(taken)
        .hasSizeGreaterThan(100)
        .isEqualTo(
            Event.only(EventLog.of(EVERYTHING, walk), "level").stream()
                .map(event ->
                    closeTime(walk, event)
                        + event.what().substring("level".length())
                        + " "
                        + event.side()
                        + " "
                        + event.scope()
                        + " "
                        + event.lo())
                .sorted()
                .toList());
  }

  @Test
  void everyKindAndEveryEndComesUp() {
    List<Candle> walk = Walk.of(4, 20_000, FIVE_MINUTES);
    Rows whole = rows(EVERYTHING, walk);
    Rows tight = rows(TIGHT, walk);

    assertThat(whole.levels.values().stream().map(TrackedLevel::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(LevelKind.values());
    assertThat(whole.levels.values().stream().map(TrackedLevel::status).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(LevelStatus.values());
    assertThat(
            Stream.of(whole, tight)
                .flatMap(rows -> rows.gaps.values().stream())
                .map(TrackedGap::status)
                .filter(GapStatus::isEnd)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(GapStatus.INVALIDATED, GapStatus.EXPIRED, GapStatus.FORGOTTEN);
  }

  @Test
  void aChartThatGoesOnFromAStateChangesAndEndsAsTheOneThatWasNeverInterrupted() {
    for (ChartSettings settings : List.of(EVERYTHING, TIGHT)) {
      List<Candle> walk = Walk.of(2, 4_000, FIVE_MINUTES);
      TrackedChart whole = new TrackedChart(settings);
      TrackedChart running = new TrackedChart(settings);
      Random random = new Random(5);
      for (Candle candle : walk) {
        if (random.nextInt(50) == 0) {
          CoreState state = running.state();
          running = new TrackedChart(settings);
          running.onCandle(walk.getFirst());
          running.restore(state);
        }
        whole.onCandle(candle);
        running.onCandle(candle);

        assertThat(running.take()).isEqualTo(whole.take());
      }
      assertThat(running.state()).isEqualTo(whole.state());
    }
  }

  private static Rows rows(ChartSettings settings, List<Candle> candles) {
    TrackedChart tracked = new TrackedChart(settings);
    Rows rows = new Rows();
    for (int i = 0; i < candles.size(); i++) {
      tracked.onCandle(candles.get(i));
      if (i % 37 == 0) {
        rows.add(tracked.take());
      }
    }
    rows.add(tracked.take());
    assertThat(rows.readings).hasSameSizeAs(candles);
    return rows;
  }

  private static void feed(Chart chart, Candle c) {
    chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
  }

  /// Those of the traded timeframe, each by a search through all events.
  private static List<TrackedGap> naiveGaps(List<Candle> candles) {
    List<Event> zones =
        Event.only(EventLog.of(EVERYTHING, candles), "zone").stream()
            .filter(event -> event.scope().equals("0"))
            .toList();
    Map<String, TrackedGap> gaps = new TreeMap<>();
    for (Event born : Event.only(zones, "zone GAP")) {
      List<Event> life = zones.stream().filter(it -> it.anchor() == born.anchor()).toList();
      GapStatus status =
          GapStatus.valueOf(
              life.getLast().what().substring("zone ".length()).replace("GAP", "OPEN"));
      long anchorTime = candles.get(born.anchor()).openTime();
      gaps.put(
          "0@" + anchorTime,
          new TrackedGap(
              0,
              anchorTime,
              Direction.valueOf(born.side()),
              born.lo(),
              born.hi(),
              status,
              closeTime(candles, born),
              first(candles, life, "zone TOUCHED"),
              first(candles, life, "zone INVERTED"),
              status.isEnd() ? closeTime(candles, life.getLast()) : TrackedGap.NEVER));
    }
    return List.copyOf(gaps.values());
  }

  private static long first(List<Candle> candles, List<Event> life, String what) {
    return Event.only(life, what).stream()
        .mapToLong(event -> closeTime(candles, event))
        .findFirst()
        .orElse(TrackedGap.NEVER);
  }

  private static long closeTime(List<Candle> candles, Event event) {
    return candles.get(event.index()).openTime() + FIVE_MINUTES.millis();
  }

  private static List<String> uninverted(Chart chart) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < chart.higher().size(); i++) {
      int timeframe = i + 1;
      for (Direction direction : Direction.values()) {
        chart
            .higher()
            .get(i)
            .zones()
            .forEachGap(
                direction,
                zone -> lines.add(line(timeframe, zone.anchorTime(), zone.lo(), zone.hi())));
      }
    }
    return lines.stream().sorted().toList();
  }

  private static String line(int timeframe, long anchorTime, long lo, long hi) {
    return timeframe + " " + anchorTime + " " + lo + "-" + hi;
  }
}
