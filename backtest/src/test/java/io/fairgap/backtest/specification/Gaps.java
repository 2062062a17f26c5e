package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Parameters.Middle;
import io.fairgap.backtest.specification.Parameters.Significance;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the fair value gaps of one timeframe.
final class Gaps {
  private static final int BODIES = 20;

  private final Series series;
  private final Significance significance;
  private final BigDecimal multiple;
  private final Middle middle;

  Gaps(Series series, Parameters parameters) {
    this.series = series;
    this.significance = parameters.word("gap.significance", Significance.class);
    this.multiple = parameters.gapMultiple();
    this.middle = parameters.word("gap.middle", Middle.class);
  }

  List<Gap> all() {
    List<Gap> gaps = new ArrayList<>();
    for (int third = 0; third < series.size(); third++) {
      for (Direction direction : Direction.values()) {
        at(third, direction).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  /// The gap whose third candle this is.
  Optional<Gap> at(int third, Direction direction) {
    if (third < 2) {
      return Optional.empty();
    }
    long below = series.seen(third - 2, direction).high();
    long above = series.seen(third, direction).low();
    if (above <= below || !middleFits(third, direction)) {
      return Optional.empty();
    }
    boolean bullish = direction == Direction.BULLISH;
    return Optional.of(
        new Gap(
            direction,
            series.timeframe(),
            third - 1,
            series.openTime(third - 1),
            third,
            bullish ? below : -above,
            bullish ? above : -below,
            significant(third, above - below),
            afterMissingTime(third) || afterMissingTime(third - 1)));
  }

  private boolean middleFits(int third, Direction direction) {
    Candle candle = series.seen(third - 1, direction);
    return switch (middle) {
      case NONE -> true;
      case COLOUR -> candle.close() > candle.open();
      case CLOSE_BEYOND -> candle.close() > series.seen(third - 2, direction).high();
    };
  }

  private boolean significant(int third, long height) {
    return switch (significance) {
      case BODY_MEAN -> aboveBodyMean(third, height);
      case ATR -> height >= multiple.doubleValue() * series.averageTrueRange(third);
      case NONE -> true;
    };
  }

  /// Height above k means, without a division: n·height > k·Σ|body|.
  private boolean aboveBodyMean(int third, long height) {
    int first = Math.max(0, third - BODIES + 1);
    long bodies = 0;
    for (int index = first; index <= third; index++) {
      bodies += Math.abs(series.at(index).close() - series.at(index).open());
    }
    BigDecimal heights = BigDecimal.valueOf(height * (third - first + 1));
    return heights.compareTo(multiple.multiply(BigDecimal.valueOf(bodies))) > 0;
  }

  private boolean afterMissingTime(int index) {
    long between = series.openTime(index) - series.openTime(index - 1);
    return 2 * between > 3 * series.timeframe().millis();
  }
}
