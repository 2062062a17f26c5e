package io.fairgap.trading.detection;

import static io.fairgap.trading.detection.Charts.FIVE_MINUTES;
import static io.fairgap.trading.detection.Charts.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.series.Walk;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The law that detections are causal: what is known at a candle does not depend on what follows.
class PrefixInvarianceTest {
  private static final ChartSettings CRYPTO = Charts.everything(FIVE_MINUTES, AssetClass.CRYPTO);

  @Test
  void everyPrefixOfAWalkShowsWhatTheWholeShowedUpToThere() {
    List<Candle> walk = Walk.of(1, 2_000, FIVE_MINUTES);

    holds(CRYPTO, walk, IntStream.rangeClosed(1, walk.size()));
  }

  @Test
  void everyPrefixOfRealCandlesShowsWhatTheWholeShowedUpToThere() {
    List<Candle> bitcoin = Charts.bitcoin().subList(0, 2_000);

    holds(CRYPTO, bitcoin, IntStream.rangeClosed(1, bitcoin.size()));
  }

  @Test
  void randomPrefixesOfBitcoinShowWhatTheWholeShowedUpToThere() {
    List<Candle> bitcoin = Charts.bitcoin().subList(0, 40_000);

    holds(CRYPTO, bitcoin, lengths(bitcoin));
  }

  @Test
  void randomPrefixesOfTheEuroShowWhatTheWholeShowedUpToThere() {
    List<Candle> euro = Charts.euro();

    holds(Charts.everything(QUARTER, AssetClass.FOREX), euro, lengths(euro));
  }

  private static IntStream lengths(List<Candle> candles) {
    return new Random(7).ints(200, 1, candles.size() + 1);
  }

  private static void holds(ChartSettings settings, List<Candle> candles, IntStream lengths) {
    List<Event> full = EventLog.of(settings, candles);

    assertThat(full).isNotEmpty();
    lengths.forEach(length ->
        assertThat(EventLog.of(settings, candles.subList(0, length)))
            .isEqualTo(Event.firstCandles(full, length)));
  }
}
