package io.fairgap.feeds.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.cleaning.CleaningSettings;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanedTest {
  private static final Timeframe MINUTE = Timeframe.parse("1m");

  @Test
  void candlesPassAndAPrintThatTheNextOnesDisownIsTallied() {
    List<Candle> quiet = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean print = i == 30;
      quiet.add(new Candle(i * MINUTE.millis(), 100, print ? 900 : 102, 98, 100, 1));
    }
    Cleaned cleaned = new Cleaned(new ListedCandles(7, quiet), CleaningSettings.of(MINUTE));

    List<Candle> out = all(cleaned);

    assertThat(out).isEqualTo(quiet);
    assertThat(cleaned.tally()).isEqualTo(new Cleaned.Tally(0, 0, 1, 1, 0));
  }

  @Test
  void missingTimeIsTalliedAndStaysOpen() {
    List<Candle> candles =
        List.of(
            new Candle(0, 100, 102, 98, 100, 1),
            new Candle(5 * MINUTE.millis(), 100, 102, 98, 100, 1));
    Cleaned cleaned = new Cleaned(new ListedCandles(1, candles), CleaningSettings.of(MINUTE));

    List<Candle> out = all(cleaned);

    assertThat(out).isEqualTo(candles);
    assertThat(cleaned.tally()).isEqualTo(new Cleaned.Tally(0, 1, 0, 0, 0));
  }

  private static List<Candle> all(CandleSource source) {
    List<Candle> candles = new ArrayList<>();
    for (CandleBlock block; (block = source.next()) != null; ) {
      for (int row = 0; row < block.size(); row++) {
        candles.add(block.candle(row));
      }
    }
    return candles;
  }
}
