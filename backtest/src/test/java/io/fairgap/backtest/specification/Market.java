package io.fairgap.backtest.specification;

import io.fairgap.backtest.specification.Parameters.InversionRule;
import io.fairgap.backtest.specification.Parameters.Scope;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everything that the candles alone decide, with the indexes at which it became known; who asks
/// about index t looks at nothing that became known later.
///
/// @param structure the one whose breaks are an MSB
/// @param occasions the significant gaps of the higher timeframes with their lives
/// @param higher counted candles of the higher timeframes, ascending
/// @param allGaps number of gaps, the insignificant included
record Market(
    Instrument instrument,
    Parameters parameters,
    TradingDays days,
    Series ltf,
    List<HigherCandles> higher,
    Gaps ltfGaps,
    int allGaps,
    List<Occasion> occasions,
    Structure structure,
    List<Level> levels,
    List<OrderBlock> orderBlocks) {
  private static final int SPIKE_AGAINST = 20;

  /// A significant gap of a higher timeframe and what became of it.
  record Occasion(Gap gap, GapLife life) {
    Direction trade() {
      return gap.trade();
    }

    int inverted() {
      return life.inverted();
    }
  }

  static Market of(
      Instrument instrument,
      Timeframe timeframe,
      List<Timeframe> higherTimeframes,
      List<Candle> candles,
      Parameters parameters) {
    Series ltf = new Series(timeframe, candles);
    TradingDays days = new TradingDays(instrument.calendar());
    List<HigherCandles> higher =
        higherTimeframes.stream().sorted().map(each -> HigherCandles.of(ltf, days, each)).toList();
    Structure internal = Structure.of(ltf, parameters.count("swing.internal"));
    boolean isInternal = parameters.word("msb.scope", Scope.class) == Scope.INTERNAL;
    List<Level> levels = new ArrayList<>();
    levels.addAll(SwingLevels.of(ltf, parameters, Direction.BULLISH));
    levels.addAll(SwingLevels.of(ltf, parameters, Direction.BEARISH));
    levels.addAll(SpanLevels.all(ltf, days, instrument.assetClass()));
    return new Market(
        instrument,
        parameters,
        days,
        ltf,
        higher,
        new Gaps(ltf, parameters),
        higher.stream().mapToInt(each -> new Gaps(each.series(), parameters).all().size()).sum(),
        higher.stream().flatMap(each -> occasions(each, ltf, parameters).stream()).toList(),
        isInternal ? internal : Structure.of(ltf, parameters.count("swing.external")),
        levels,
        OrderBlock.all(ltf, internal));
  }

  private static List<Occasion> occasions(HigherCandles higher, Series ltf, Parameters parameters) {
    InversionRule rule = parameters.word("inversion.rule", InversionRule.class);
    List<Occasion> all =
        new Gaps(higher.series(), parameters)
            .all().stream()
                .filter(Gap::significant)
                .map(gap ->
                    new Occasion(gap, GapLife.of(gap, higher.known().get(gap.known()), ltf, rule)))
                .toList();
    return GapLimit.applied(all, ltf, parameters);
  }

  String setupId(Gap gap) {
    return gap.setupId(instrument.symbol());
  }

  /// Volume above twice the mean of the 20 candles before; false when there are fewer.
  boolean volumeSpike(int index) {
    if (index < SPIKE_AGAINST) {
      return false;
    }
    return SPIKE_AGAINST * ltf.at(index).volume() > 2 * volumeBefore(index);
  }

  /// Volume of at least so many means of the 20 candles before; false when there are fewer.
  boolean volumeIsAtLeast(BigDecimal ratio, int index) {
    if (index < SPIKE_AGAINST) {
      return false;
    }
    BigDecimal volumes = BigDecimal.valueOf(SPIKE_AGAINST * ltf.at(index).volume());
    return volumes.compareTo(ratio.multiply(BigDecimal.valueOf(volumeBefore(index)))) >= 0;
  }

  /// Volume of the 20 candles before.
  private long volumeBefore(int index) {
    long before = 0;
    for (int i = index - SPIKE_AGAINST; i < index; i++) {
      before += ltf.at(i).volume();
    }
    return before;
  }

  boolean inSession(Session session, int index) {
    return session.dateOf(ltf.openTime(index), instrument.assetClass()).isPresent();
  }

  boolean inKillzone(int index) {
    return Arrays.stream(Session.values())
        .filter(Session::isKillzone)
        .anyMatch(each -> inSession(each, index));
  }

  /// Whether the candle closed on the side of the zone that makes its inversion invalid.
  boolean closesBeyond(Gap gap, int index) {
    return gap.invalidatedBy(ltf.seen(index, gap.trade()));
  }
}
