package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Levels above the highs of candles that are ten ticks high, so that equals lie within one tick;
/// internal swings have a radius of 2, external ones of 4.
final class SwingLevelsTest {
  private static final Parameters SMALL =
      Parameters.defaults().with("swing.internal", 2).with("swing.external", 4);
  private static final Parameters POOLS = SMALL.with("swing.equal", 1);
  private static final Parameters NO_POOLS = SMALL.with("swing.equal", 100);

  @Test
  void equalHighsPoolAtTheOldestPriceAndLoseTheirOwnLevels() {
    List<Level> levels = levels(POOLS, 105, 110, 120, 110, 119, 110, 110, 110, 121);

    assertThat(levels.stream().map(level -> life(level, 9)))
        .containsExactly("INTERNAL 120 [4, 5)", "EQUAL 120 [5, 8)");
  }

  @Test
  void aPoolIsJoinedByTheOwnPriceOfItsLatestMember() {
    List<Level> levels =
        levels(POOLS, 105, 110, 120, 110, 119, 110, 118, 110, 110, 110, 118, 119, 110, 121);

    assertThat(levels.stream().map(level -> life(level, 14)))
        .containsExactly("INTERNAL 120 [4, 5)", "EQUAL 120 [5, 13)");
  }

  @Test
  void highsFartherApartThanTheToleranceStayAlone() {
    List<Level> levels = levels(POOLS, 105, 110, 120, 110, 117, 110, 110, 110, 121);

    assertThat(levels.stream().map(level -> life(level, 9))).containsExactly("INTERNAL 120 [4, 8)");
  }

  @Test
  void aLaterSwingOfTheSamePriceOnlyWidensTheScope() {
    List<Level> levels =
        levels(NO_POOLS, 105, 110, 120, 110, 110, 110, 110, 110, 120, 110, 110, 110, 110, 110);

    assertThat(levels.stream().map(level -> life(level, 14)))
        .containsExactly("EXTERNAL 120 [4, 14)");
    assertThat(levels.getFirst().kindAt(11)).isEqualTo(Level.Kind.INTERNAL);
    assertThat(levels.getFirst().kindAt(12)).isEqualTo(Level.Kind.EXTERNAL);
  }

  private static List<Level> levels(Parameters parameters, long... highs) {
    List<Candle> candles = new ArrayList<>();
    for (long high : highs) {
      candles.add(new Candle(candles.size() * 60_000L, high - 5, high, high - 10, high - 5, 1));
    }
    Series series = new Series(Timeframe.ofMinutes(1), candles);
    return SwingLevels.of(series, parameters, Direction.BULLISH);
  }

  /// Kind, price and the candles at whose close the level rests.
  private static String life(Level level, int size) {
    int from = 0;
    while (!level.liveAt(from)) {
      from++;
    }
    int to = from;
    while (to < size && level.liveAt(to)) {
      to++;
    }
    return level.kindAt(size) + " " + level.price() + " [" + from + ", " + to + ")";
  }
}
