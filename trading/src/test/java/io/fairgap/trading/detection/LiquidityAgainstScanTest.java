package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static io.fairgap.trading.detection.Charts.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.series.Prices;
import io.fairgap.trading.series.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Liquidity of all sources against lists that are searched from end to end: the events, and at
/// every candle what can be asked of each side.
class LiquidityAgainstScanTest {
  /// What one asks of a side: how much there is, the last sweep, and the level nearest to a price.
  private record View(
      int size,
      int sweptAt,
      long sweepExtreme,
      String kind,
      int anchor,
      long price,
      int strength) {}

  @Test
  void walksShowTheLiquidityThatAScanFinds() {
    for (long seed = 0; seed < 5; seed++) {
      List<Candle> walk = Walk.of(seed, 4_000, FIVE_MINUTES);
      for (AssetClass assetClass : AssetClass.values()) {
        holds(settings(FIVE_MINUTES, assetClass, 1), walk);
        holds(settings(FIVE_MINUTES, assetClass, 3), walk);
      }
    }
  }

  @Test
  void bitcoinShowsTheLiquidityThatAScanFinds() {
    List<Candle> bitcoin = Charts.bitcoin().subList(0, 20_000);

    holds(settings(FIVE_MINUTES, AssetClass.CRYPTO, 1), bitcoin);
    holds(settings(FIVE_MINUTES, AssetClass.CRYPTO, 3), bitcoin);
  }

  @Test
  void theEuroWithItsWeekendsShowsTheLiquidityThatAScanFinds() {
    List<Candle> euro = Charts.euro().subList(0, 20_000);

    holds(settings(QUARTER, AssetClass.FOREX, 1), euro);
    holds(settings(QUARTER, AssetClass.FOREX, 3), euro);
  }

  @Test
  void underATightLimitTheFarthestLevelsAreForgottenAsAScanForgetsThem() {
    for (long seed = 0; seed < 10; seed++) {
      List<Candle> walk = Walk.of(seed, 4_000, FIVE_MINUTES);
      for (int limit : new int[] {1, 2, 5, 12}) {
        LiquiditySettings rules = new LiquiditySettings(2, 3, Ratio.of("0.5"), 200, limit);

        holds(Charts.with(FIVE_MINUTES, AssetClass.CRYPTO, GapSettings.DEFAULTS, rules), walk);
      }
    }
  }

  @Test
  void generousPoolsThatReachNotFarAreFilledAsAScanFillsThem() {
    LiquiditySettings rules = new LiquiditySettings(1, 2, Ratio.of("1.5"), 30, 1024);
    for (long seed = 0; seed < 10; seed++) {
      List<Candle> walk = Walk.of(seed, 4_000, FIVE_MINUTES);

      holds(Charts.with(FIVE_MINUTES, AssetClass.CRYPTO, GapSettings.DEFAULTS, rules), walk);
    }
  }

  private static ChartSettings settings(Timeframe traded, AssetClass assetClass, int window) {
    return Charts.with(traded, assetClass, GapSettings.DEFAULTS, Charts.sweepWindow(window));
  }

  private static void holds(ChartSettings settings, List<Candle> candles) {
    holds(settings, candles, Extreme.HIGH, Prices.shifted(0));
    holds(settings, candles, Extreme.LOW, Prices.mirrored(0));
  }

  /// @param ruler on which the side lies above the market
  private static void holds(
      ChartSettings settings, List<Candle> candles, Extreme side, Prices ruler) {
    EventLog log = new EventLog();
    Chart chart = new Chart(settings, log);
    NaiveLiquidity naive = new NaiveLiquidity(ruler.of(candles), settings);
    Random random = new Random(1);
    for (int t = 0; t < candles.size(); t++) {
      log.feed(chart, candles.get(t));
      naive.onCandle(t);
      long asked = candles.get(t).close() + random.nextLong(-50, 51);
      assertThat(seen(chart.liquidity(side), asked, ruler))
          .as("at candle %d", t)
          .isEqualTo(expected(naive, asked, ruler));
    }
    List<Event> found = new ArrayList<>(Event.only(log.events(), "level"));
    found.removeIf(event -> !event.side().equals(side.name()));

    assertThat(Event.sorted(found))
        .isEqualTo(Event.sorted(naive.events().stream().map(e -> e.on(ruler)).toList()));
  }

  private static View seen(Liquidity side, long price, Prices ruler) {
    Level level = side.nearestBeyond(price);
    int sweptAt = side.sweptAt();
    long extreme = sweptAt < 0 ? 0 : ruler.of(side.sweepExtreme());
    return level == null
        ? new View(side.size(), sweptAt, extreme, "", -1, 0, 0)
        : new View(
            side.size(),
            sweptAt,
            extreme,
            level.kind().name(),
            level.anchor(),
            ruler.of(level.price()),
            level.strength());
  }

  private static View expected(NaiveLiquidity naive, long price, Prices ruler) {
    int sweptAt = naive.sweptAt();
    long extreme = sweptAt < 0 ? 0 : naive.sweepExtreme();
    return naive
        .nearestBeyond(ruler.of(price))
        .map(level ->
            new View(
                naive.size(),
                sweptAt,
                extreme,
                level.kind.name(),
                level.anchor,
                level.price,
                level.strength))
        .orElse(new View(naive.size(), sweptAt, extreme, "", -1, 0, 0));
  }
}
