package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.detection.BlockEvent;
import io.fairgap.trading.detection.BreakEvent;
import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.detection.Extreme;
import io.fairgap.trading.detection.LevelEvent;
import io.fairgap.trading.detection.LevelKind;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.detection.ZoneEvent;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CorporateAction.Split;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.shared.SharedFolder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Raw hourly candles of Apple across its splits: 7:1 in June 2014, 4:1 in August 2020.
class AppleSplitsTest {
  private static final String SPLITS =
      """
      2014-06-09T00:00:00Z, 7
      2020-08-31T00:00:00Z, 4
      """;
  private static final int BEFORE = 1_500;
  private static final int AFTER = 40;

  @ParameterizedTest
  @CsvSource(textBlock = SPLITS)
  void theSplitIsNoGap(Instant date, int fresh) {
    List<Candle> candles = around(date);

    assertThat(gapsAt(candles, new Adjustment(fresh, 1, 0))).isZero();
    assertThat(gapsAt(candles, new Adjustment(1, 1, 0))).isGreaterThan(0);
  }

  @ParameterizedTest
  @CsvSource(textBlock = SPLITS)
  void aLongGoesThroughTheSplitWithItsStopAndItsWorth(Instant date, int fresh) {
    List<Candle> candles = around(date);
    Run told = holding(candles);

    double before = told.rounds().account().equity();
    told.rounds().adjust(0, new Split(fresh, 1), candles.get(BEFORE).openTime());
    double after = told.over(BEFORE, BEFORE + 1, 1).rounds().account().equity();

    // a fifth of the equity is held: it moves by a fifth of what the price did
    double moved = (double) fresh * candles.get(BEFORE).close() / candles.get(BEFORE - 1).close();
    assertThat(moved).isCloseTo(1, within(0.03));
    assertThat(after / before).isCloseTo(1 + 0.2 * (moved - 1), within(0.0002));
    assertThat(told.trades()).isEmpty();
    assertThat(told.told("rebooked")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(textBlock = SPLITS)
  void untoldItIsStopped(Instant date, int fresh) {
    List<Candle> candles = around(date);
    Run untold = holding(candles);

    double before = untold.rounds().account().equity();
    double after = untold.over(BEFORE, BEFORE + 1, 1).rounds().account().equity();

    assertThat(after / before).isCloseTo(1 - 0.2 * (1 - 1.0 / fresh), within(0.01));
    assertThat(untold.trades())
        .map(Trade::exit)
        .map(exit -> exit == null ? Leg.END : exit.leg())
        .containsExactly(Leg.STOP_GAP);
  }

  /// The candles from some before a date to some after it.
  private static List<Candle> around(Instant date) {
    List<Candle> all = SharedFolder.candles("data/stocks-lean/AAPL-1h.csv.gz", "0.01", "1");
    int first = 0;
    while (all.get(first).openTime() < date.toEpochMilli()) {
      first++;
    }
    return all.subList(first - BEFORE, first + AFTER);
  }

  /// How many gaps of more than a twentieth of the price there are from the split on.
  private static long gapsAt(List<Candle> candles, Adjustment adjustment) {
    TallGaps tall = new TallGaps();
    Chart chart =
        new Chart(
            ChartSettings.of(
                Timeframe.parse("1h"), List.of(Timeframe.parse("4h")), AssetClass.STOCK),
            tall);
    for (int i = 0; i < candles.size(); i++) {
      if (i == BEFORE) {
        chart.adjust(adjustment);
        tall.count = 0;
      }
      Candle c = candles.get(i);
      chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume());
    }
    return tall.count;
  }

  /// A run that bought shortly before the split, with a stop a twentieth away.
  private static Run holding(List<Candle> candles) {
    Market market =
        new Market(1, candles.stream().map(candle -> new Market.Row(0, candle)).toList());
    long distance = candles.get(BEFORE - 5).close() / 20;
    return new Run(
            market, Costs.of("0", "0"), _ -> List.of(new Script().buys("A", BEFORE - 5, distance)))
        .over(0, BEFORE, 100);
  }

  private static final class TallGaps implements DetectionSink {
    private long count;

    @Override
    public void zone(ZoneEvent event, Direction side, int timeframe, int anchor, long lo, long hi) {
      if (event == ZoneEvent.GAP && 20 * (hi - lo) > hi) {
        count++;
      }
    }

    @Override
    public void swing(Extreme extreme, Scope scope, int anchor, long price) {}

    @Override
    public void level(LevelEvent event, Extreme extreme, LevelKind kind, int anchor, long price) {}

    @Override
    public void structure(
        BreakEvent event, Direction direction, Scope scope, int anchor, long price) {}

    @Override
    public void block(
        BlockEvent event, Direction direction, Scope scope, int anchor, long lo, long hi) {}
  }
}
