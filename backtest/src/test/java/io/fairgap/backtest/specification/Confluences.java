package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Market.Occasion;
import io.fairgap.backtest.specification.Structure.Break;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Section 7.4: what speaks for a setup beside the setup itself.
final class Confluences {
  static final int SWEEP_WINDOW = 20;

  /// Those that the rule `confluence.min` and the size look at; the others are recorded.
  private static final Set<String> COUNTED = Set.of("OB", "VOL", "KZ");

  private static final double LONG_BODY = 1.5;

  private final Market market;

  Confluences(Market market) {
    this.market = market;
  }

  /// How many of order block, volume spike and killzone hold.
  static long counted(List<String> confluences) {
    return confluences.stream().filter(COUNTED::contains).count();
  }

  /// All five that hold when a setup arms, in the order OB, VOL, KZ, SWEEP, DISP.
  List<String> of(Occasion occasion, int armed, Break broken) {
    List<String> names = new ArrayList<>();
    if (orderBlock(occasion, armed)) {
      names.add("OB");
    }
    if (market.volumeSpike(occasion.inverted()) || market.volumeSpike(broken.at())) {
      names.add("VOL");
    }
    if (market.inKillzone(armed)) {
      names.add("KZ");
    }
    if (swept(occasion)) {
      names.add("SWEEP");
    }
    if (displacement(broken)) {
      names.add("DISP");
    }
    return List.copyOf(names);
  }

  private boolean orderBlock(Occasion occasion, int armed) {
    long close = market.ltf().at(armed).close();
    return market.orderBlocks().stream()
        .filter(block -> block.direction() == occasion.trade() && block.liveAt(armed))
        .anyMatch(block -> block.meets(occasion.gap(), close));
  }

  /// Whether liquidity against the trade was swept shortly before the inversion.
  private boolean swept(Occasion occasion) {
    int v = occasion.inverted();
    return IntStream.rangeClosed(v - SWEEP_WINDOW, v)
        .anyMatch(at -> sweptAt(at, occasion.trade().opposite()));
  }

  boolean sweptAt(int index, Direction side) {
    return sweptLevels(index, side).findAny().isPresent();
  }

  /// How far the levels that a candle swept were left behind since they were pierced, seen in their
  /// side.
  long sweepExtreme(int index, Direction side) {
    return sweptLevels(index, side)
        .mapToLong(level -> market.ltf().highest(level.taken(), index, side))
        .max()
        .orElseThrow();
  }

  private Stream<Level> sweptLevels(int index, Direction side) {
    int window = market.parameters().count("sweep.window");
    return market.levels().stream()
        .filter(level -> level.side() == side && level.sweptAt(index, market.ltf(), window));
  }

  private boolean displacement(Break broken) {
    Candle candle = market.ltf().at(broken.at());
    long body = Math.abs(candle.close() - candle.open());
    boolean isLong = body >= LONG_BODY * market.ltf().averageTrueRange(broken.at());
    boolean isFull = 10 * body >= 6 * (candle.high() - candle.low());
    return (isLong && isFull) || leftGap(broken);
  }

  private boolean leftGap(Break broken) {
    return IntStream.rangeClosed(broken.swing().anchor() + 1, broken.at())
        .mapToObj(third -> market.ltfGaps().at(third, broken.direction()))
        .anyMatch(gap -> gap.isPresent() && gap.get().significant());
  }
}
