package io.fairgap.backtest.run;

import static io.fairgap.trading.market.Session.ASIA;
import static io.fairgap.trading.market.Session.LONDON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.backtest.specification.Parameters;
import io.fairgap.backtest.specification.RealCandles;
import io.fairgap.backtest.specification.Specification;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.EntryMode;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.StopMode;
import io.fairgap.trading.strategy.ifvg.IfvgSettings.Unmitigated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine decides byte for byte what the plain specification decides, on real candles.
class EqualDecisionsTest {
  private static final Path SHARED = Path.of(System.getProperty("fairgap.shared", "../shared"));
  private static final int SOME = 30_000;

  @Test
  void onFourteenMonthsOfBitcoin() throws IOException {
    equalOn(binance("BTCUSDT", "0.01", "0.00001"), "5m", "1h", "4h");
  }

  @Test
  void onFourteenMonthsOfEther() throws IOException {
    equalOn(binance("ETHUSDT", "0.01", "0.0001"), "5m", "1h", "4h");
  }

  @Test
  void onAYearOfTheEuroWithItsOwnDaysAndWeekends() throws IOException {
    Instrument euro = Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);
    equalOn(new Series(euro, read("data/forex/EURUSD-15m.csv.gz", euro)), "15m", "1h", "4h");
  }

  @Test
  void onTheSample() throws IOException {
    Instrument bitcoin = BitstampSample.instrument();
    Series sample = new Series(bitcoin, RealCandles.ofSample(bitcoin));
    Parameters plain = defaults().with("warmup.ltf", "P1D").with("warmup.htf", "P1D");

    assertEqual(FastRun.defaults().withWarmUp(1), plain, sample, "1m", "15m", "1h");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("options")
  void withOption(String name, FastRun fast, Parameters plain) throws IOException {
    Series solana = binance("SOLUSDT", "0.01", "0.01");
    Series some = new Series(solana.instrument(), solana.candles().subList(0, SOME));

    assertEqual(
        fast.withWarmUp(2),
        plain.with("warmup.ltf", "P2D").with("warmup.htf", "P2D"),
        some,
        "5m",
        "15m",
        "1h",
        "4h");
  }

  static Stream<Arguments> options() {
    FastRun d = FastRun.defaults();
    GapSettings g = GapSettings.DEFAULTS;
    return Stream.of(
        option("entry.mode=EDGE", d.withEntry(EntryMode.EDGE)),
        option("entry.mode=MIDPOINT", d.withEntry(EntryMode.MIDPOINT)),
        option("entry.mode=RETEST", d.withEntry(EntryMode.RETEST)),
        option("candidate.unmitigated=MIDPOINT", d.withCandidate(Unmitigated.MIDPOINT, 24)),
        option("candidate.unmitigated=TOUCH", d.withCandidate(Unmitigated.TOUCH, 24)),
        option("candidate.unmitigated=ANY", d.withCandidate(Unmitigated.ANY, 24)),
        option("inversion.maxAge=200", d.withCandidate(Unmitigated.FILL, 200)),
        option("msb.scope=EXTERNAL", d.withScope(Scope.EXTERNAL)),
        option("confluence.min=0", d.withConfluences(0)),
        option("confluence.min=3", d.withConfluences(3)),
        option("stop.mode=SWEEP", d.withExit(StopMode.SWEEP, "1.5", "0.5")),
        option("rr.min=3", d.withExit(StopMode.GAP, "3", "0.5")),
        option("cost.max=0.05", d.withExit(StopMode.GAP, "1.5", "0.05")),
        option("fill.limit=TOUCH", d.withFills(LimitFill.TOUCH, StopTrigger.TOUCH_AND_CLOSE)),
        option("stop.trigger=CLOSE", d.withFills(LimitFill.THROUGH, StopTrigger.CLOSE)),
        option("risk.profile=LOSS", d.withProfile(RiskSettings.Profile.LOSS)),
        option("risk.profile=SEED", d.withProfile(RiskSettings.Profile.SEED)),
        option("risk.dailyLoss=0.005", d.withLimits("0.005", "0.3")),
        option("risk.drawdown=0.02", d.withLimits("0.1", "0.02")),
        option("gate.sessions=LONDON,ASIA", d.withGates(List.of(LONDON, ASIA), "0")),
        option("gate.minVolumeRatio=1.25", d.withGates(List.of(), "1.25")),
        option("costs.latency=PT20S", d.withCosts(late(20_000))),
        option("costs.latency=PT7M", d.withCosts(late(420_000))),
        option("sweep.window=3", d.withSweepWindow(3)),
        option("gap.limit=1", d.withGaps(g.withLimit(1))),
        option("gap.limit=3", d.withGaps(g.withLimit(3))),
        option("gap.limit=10", d.withGaps(g.withLimit(10))),
        option(
            "gap.significance=NONE",
            d.withGaps(g.withSignificance(GapSettings.Significance.NONE, g.k()))),
        option(
            "gap.significance=ATR",
            d.withGaps(g.withSignificance(GapSettings.Significance.ATR, Ratio.of("0.25")))),
        option("gap.middle=COLOUR", d.withGaps(g.withMiddle(GapSettings.Middle.COLOUR))),
        option(
            "gap.middle=CLOSE_BEYOND", d.withGaps(g.withMiddle(GapSettings.Middle.CLOSE_BEYOND))),
        option("inversion.rule=BODY", d.withGaps(g.withInversion(GapSettings.Inversion.BODY))),
        option(
            "inversion.rule=CLOSE_AND_COLOUR",
            d.withGaps(g.withInversion(GapSettings.Inversion.CLOSE_AND_COLOUR))),
        option("swing.internal=8", d.withRadii(8, 20)),
        option("swing.external=12", d.withRadii(5, 12)));
  }

  private static Arguments option(String setting, FastRun fast) {
    String[] parts = setting.split("=", -1);
    return Arguments.of(setting, fast, defaults().with(parts[0], parts[1]));
  }

  private static Costs late(long millis) {
    Costs d = FastRun.defaults().costs();
    return new Costs(
        d.takerFee(), d.makerFee(), d.slippage(), d.slippageAtr(), d.spread(), d.borrow(), millis);
  }

  /// With the stop behind the sweep, so that its extreme shows.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void withTheStopBehindASweepOfSeveralCandles(int window) throws IOException {
    Series solana = binance("SOLUSDT", "0.01", "0.01");

    assertEqual(
        FastRun.defaults().withSweepWindow(window).withExit(StopMode.SWEEP, "1.5", "0.5"),
        defaults().with("sweep.window", window).with("stop.mode", "SWEEP"),
        new Series(solana.instrument(), solana.candles().subList(0, SOME)),
        "5m",
        "1h",
        "4h");
  }

  private record Series(Instrument instrument, List<Candle> candles) {}

  private static Parameters defaults() {
    return Parameters.defaults();
  }

  private static void equalOn(Series series, String traded, String... higher) {
    assertEqual(FastRun.defaults(), defaults(), series, traded, higher);
  }

  private static void assertEqual(
      FastRun fast, Parameters plain, Series series, String traded, String... higher) {
    Timeframe timeframe = Timeframe.parse(traded);
    List<Timeframe> others = Stream.of(higher).map(Timeframe::parse).toList();
    Instrument instrument = series.instrument();

    List<String> lines = fast.lines(instrument, timeframe, others, series.candles());

    assertThat(lines)
        .hasSizeGreaterThan(5)
        .isEqualTo(
            Specification.run(instrument, timeframe, others, series.candles(), plain)
                .lines(instrument));
  }

  private static Series binance(String symbol, String tick, String lot) throws IOException {
    Instrument instrument = Instrument.of(symbol, tick, lot, AssetClass.CRYPTO);
    String file = "data/binance/2022-2023/" + symbol + "-5m.csv.gz";
    return new Series(instrument, read(file, instrument));
  }

  private static List<Candle> read(String name, Instrument instrument) throws IOException {
    Path path = SHARED.resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: no " + name + " beside the project");
    return RealCandles.ofFile(path, instrument);
  }
}
