package io.fairgap.trading.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.detection.Chart;
import io.fairgap.trading.detection.Charts;
import io.fairgap.trading.detection.EventCount;
import io.fairgap.trading.market.Adjustment;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.series.Walk;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// A core that is adjusted at a split or dividend goes on as one does that has only ever seen the
/// candles as they are told today.
///
/// What is one tick by rule (the least buffer of a stop, a price beyond a half) is one tick on the
/// ruler of its time. So the walks here take large steps, and proposals from before a split, whose
/// stops were rounded on the old ruler, are left to the tests of rounds.
class SymbolCoreAdjustmentTest {
  private static final int CANDLES = 3_000;
  private static final int STEP = 300;
  private static final List<EntryMode> WITHOUT_OLD_STOPS =
      List.of(EntryMode.CLOSE, EntryMode.EDGE, EntryMode.MIDPOINT);

  /// Scales by powers of two are exact in the average true range, too.
  @Property(tries = 25)
  void afterASplitThatDividesAllPricesTheChartIsThatOfTheBackAdjustedCandles(
      @ForAll @LongRange(min = 0, max = 1_000) long seed,
      @ForAll @IntRange(min = 100, max = CANDLES) int cut) {
    List<Candle> today = Walk.of(seed, CANDLES, Cores.TRADED, STEP).subList(0, cut);
    Chart adjusted = chart();
    Chart fed = chart();

    play(adjusted, Prices.scaled(4).of(today));
    adjusted.adjust(new Adjustment(4, 1, 0));
    play(fed, withVolumesTimes(4, today));

    assertThat(state(adjusted)).isEqualTo(state(fed));
  }

  @Property(tries = 25)
  void afterASplitACrossoverIsThatOfTheBackAdjustedCandles(
      @ForAll @LongRange(min = 0, max = 1_000) long seed,
      @ForAll @IntRange(min = 1, max = 200) int cut) {
    List<Candle> today = Walk.of(seed, CANDLES, Cores.TRADED, 3).subList(0, cut);
    SymbolCore adjusted = Cores.crossoverOnly();
    SymbolCore fed = Cores.crossoverOnly();

    Said.by(adjusted, Prices.scaled(4).of(today));
    adjusted.adjust(new Adjustment(4, 1, 0));
    Said.by(fed, withVolumesTimes(4, today));

    assertThat(adjusted.state()).isEqualTo(fed.state());
  }

  @Test
  void whatIsSaidAfterASplitIsWhatIsSaidOnTheBackAdjustedCandles() {
    for (EntryMode mode : WITHOUT_OLD_STOPS) {
      for (int seed = 0; seed < 8; seed++) {
        List<Candle> today = Walk.of(seed, CANDLES, Cores.TRADED, STEP);

        holds(() -> Cores.both(mode), today, 300 * (seed + 1), 7);
      }
    }
  }

  @Property(tries = 25)
  void whatIsSaidAfterADividendIsWhatIsSaidOnTheBackAdjustedCandles(
      @ForAll @LongRange(min = 0, max = 1_000) long seed,
      @ForAll EntryMode mode,
      @ForAll @IntRange(min = 1, max = CANDLES) int cut) {
    List<Candle> today = Walk.of(seed, CANDLES, Cores.TRADED);
    SymbolCore adjusted = Cores.both(mode);
    Said.by(adjusted, Prices.shifted(47).of(today.subList(0, cut)));
    adjusted.adjust(new Adjustment(1, 1, 47));

    List<Said> said = Said.by(adjusted, today.subList(cut, CANDLES));

    assertThat(said).isEqualTo(Said.from(Said.by(Cores.both(mode), today), cut));
  }

  @Test
  void theComparisonMeetsLimitEntriesThatWaitThroughTheSplit() {
    List<Candle> today = Walk.of(1, CANDLES, Cores.TRADED, STEP);
    int[] cuts =
        Said.by(Cores.gapsOnly(EntryMode.MIDPOINT), today).stream()
            .filter(said -> !said.proposals().isEmpty() && said.proposals().getFirst().limit() != 0)
            .mapToInt(said -> said.index() + 1)
            .limit(6)
            .toArray();

    assertThat(cuts).hasSize(6);
    IntStream.of(cuts)
        .forEach(cut -> holds(() -> Cores.gapsOnly(EntryMode.MIDPOINT), today, cut, 7));
  }

  @Test
  void nothingStandsBeforeTheFirstCandle() {
    SymbolCore core = Cores.both(EntryMode.RETEST);

    core.adjust(new Adjustment(7, 1, 3));

    assertThat(core.state()).isEqualTo(Cores.both(EntryMode.RETEST).state());
  }

  private static void holds(Supplier<SymbolCore> core, List<Candle> today, int cut, long fresh) {
    SymbolCore adjusted = core.get();
    Said.by(adjusted, Prices.scaled(fresh).of(today.subList(0, cut)));
    adjusted.adjust(new Adjustment(fresh, 1, 0));
    List<Candle> whole = withVolumesTimes(fresh, today);

    List<Said> said = Said.by(adjusted, whole.subList(cut, CANDLES));

    assertThat(said).isNotEmpty().isEqualTo(Said.from(Said.by(core.get(), whole), cut));
  }

  /// Today's prices with volumes in the units after a split.
  private static List<Candle> withVolumesTimes(long fresh, List<Candle> candles) {
    return candles.stream()
        .map(c ->
            new Candle(c.openTime(), c.open(), c.high(), c.low(), c.close(), fresh * c.volume()))
        .toList();
  }

  private static Chart chart() {
    return new Chart(Charts.everything(Cores.TRADED, AssetClass.CRYPTO), new EventCount());
  }

  private static void play(Chart chart, List<Candle> candles) {
    candles.forEach(
        c -> chart.onCandle(c.openTime(), c.open(), c.high(), c.low(), c.close(), c.volume()));
  }

  private static CoreState state(Chart chart) {
    StateWriter out = new StateWriter();
    chart.save(out);
    return out.state();
  }
}
