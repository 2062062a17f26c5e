package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.DecisionLine;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is configured, the specification knows nothing of candles to come, and every inverted
/// gap ends once. It scans forward, so this does not go without saying.
final class CausalityTest {
  private static final Path FILE =
      Path.of(System.getProperty("fairgap.shared", "../../shared"), "data/forex/EURUSD-15m.csv.gz");
  private static final Instrument EURUSD =
      Instrument.of("EURUSD", "0.00001", "1", AssetClass.FOREX);
  private static final int CANDLES = 12_000;
  private static final int PREFIXES = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gap.significance=NONE",
        "gap.significance=ATR",
        "gap.sessionGaps=DROP",
        "inversion.rule=CLOSE_AND_COLOUR",
        "candidate.unmitigated=ANY",
        "msb.scope=EXTERNAL",
        "entry.mode=CLOSE",
        "entry.mode=EDGE",
        "entry.mode=MIDPOINT",
        "entry.mode=RETEST",
        "stop.mode=SWEEP",
        "stop.trigger=CLOSE",
        "risk.profile=loss"
      })
  void decisionsDoNotKnowTheFutureAndEveryInvertedGapEndsOnce(String option) throws IOException {
    assumeTrue(Files.exists(FILE), "skipped: there is no file " + FILE);
    List<Candle> candles = RealCandles.ofFile(FILE, EURUSD).subList(0, CANDLES);
    Parameters parameters = cheap(option);

    Result whole = run(candles, parameters);

    assertThat(ended(whole)).doesNotHaveDuplicates();
    Random random = new Random(7);
    for (int i = 0; i < PREFIXES; i++) {
      List<Candle> prefix = candles.subList(0, 1 + random.nextInt(candles.size()));
      assertThat(run(prefix, parameters).lines(EURUSD)).isEqualTo(linesUntil(whole, prefix));
    }
  }

  /// Costs of a currency, so that enough setups trade.
  private static Parameters cheap(String option) {
    int equals = option.indexOf('=');
    return Parameters.defaults()
        .with("costs.fee", "0.00002")
        .with(option.substring(0, equals), option.substring(equals + 1));
  }

  private static Result run(List<Candle> candles, Parameters parameters) {
    List<Timeframe> higher = List.of(Timeframe.parse("1h"), Timeframe.parse("4h"));
    return Specification.run(EURUSD, Timeframe.parse("15m"), higher, candles, parameters);
  }

  /// The setups that were refused or traded.
  private static List<String> ended(Result result) {
    return Stream.concat(
            result.decisions().stream()
                .map(Result.Decided::decision)
                .filter(Decision.Refused.class::isInstance)
                .map(Decision::setup),
            result.trades().stream().map(trade -> trade.plan().occasion().gap().setupId("EURUSD")))
        .toList();
  }

  private static List<String> linesUntil(Result result, List<Candle> prefix) {
    long end = prefix.getLast().openTime() + Timeframe.parse("15m").millis();
    return result.decisions().stream()
        .filter(each -> each.closeTime() <= end)
        .map(each -> DecisionLine.of(each.closeTime(), each.decision(), EURUSD))
        .toList();
  }
}
