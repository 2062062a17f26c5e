package io.fairgap.feeds.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResampledTest {
  private static final Instrument BTCUSDT =
      Instrument.of("BTCUSDT", "0.01", "1", AssetClass.CRYPTO);
  private static final Timeframe MINUTE = Timeframe.parse("1m");
  private static final Timeframe FIVE_MINUTES = Timeframe.parse("5m");
  private static final Timeframe HOUR = Timeframe.parse("1h");
  private static final Timeframe DAY = Timeframe.parse("1d");

  @Test
  void fiveMinutesMakeOneCandle() {
    List<Candle> minutes =
        List.of(
            candle("00:00", 10, 12, 9, 11, 1),
            candle("00:01", 11, 15, 11, 12, 2),
            candle("00:02", 12, 12, 7, 8, 3),
            candle("00:03", 8, 9, 8, 9, 4),
            candle("00:04", 9, 10, 9, 10, 5),
            candle("00:05", 10, 10, 10, 10, 6));

    assertThat(resampled(minutes, FIVE_MINUTES))
        .containsExactly(candle("00:00", 10, 15, 7, 10, 15));
  }

  @Test
  void whatBelongsToNoWholeBucketIsLeftOut() {
    List<Candle> minutes =
        List.of(flat("00:03"), flat("00:04"), flat("00:05"), flat("00:09"), flat("00:10"));

    Resampled source = source(BTCUSDT, minutes, MINUTE, FIVE_MINUTES);

    assertThat(read(source)).containsExactly(candle("00:05", 1, 1, 1, 1, 2));
    assertThat(source.leftOut()).isEqualTo(3);
    assertThat(source.partial()).isEqualTo(1);
  }

  @Test
  void aBucketWhoseLastCandleNeverCameIsClosedByTheNext() {
    List<Candle> minutes = List.of(flat("00:00"), flat("00:07"), flat("00:20"), flat("00:24"));

    assertThat(resampled(minutes, FIVE_MINUTES))
        .containsExactly(flat("00:00"), flat("00:05"), candle("00:20", 1, 1, 1, 1, 2));
  }

  @Test
  void daysOfCurrenciesBeginAtFiveInNewYorkAlsoWhenClocksChange() {
    Instrument euro = Instrument.of("EURUSD", "0.01", "1", AssetClass.FOREX);
    List<Candle> hours = new ArrayList<>();
    for (Instant at = Instant.parse("2024-03-08T22:00:00Z");
        at.isBefore(Instant.parse("2024-03-12T00:00:00Z"));
        at = at.plusSeconds(3_600)) {
      hours.add(new Candle(at.toEpochMilli(), 1, 1, 1, 1, 1));
    }

    assertThat(read(source(euro, hours, HOUR, DAY)))
        .containsExactly(
            new Candle(millis("2024-03-08T22:00:00Z"), 1, 1, 1, 1, 24),
            new Candle(millis("2024-03-09T22:00:00Z"), 1, 1, 1, 1, 23),
            new Candle(millis("2024-03-10T21:00:00Z"), 1, 1, 1, 1, 24));
  }

  @Test
  void blocksMayEndAnywhere() {
    List<Candle> minutes = new ArrayList<>();
    for (int i = 0; i < 5 * 3 * CandleSource.BLOCK; i++) {
      minutes.add(new Candle(60_000L * i, 1, 1, 1, 1, 1));
    }
    List<Candle> expected = new ArrayList<>();
    for (int i = 0; i < 3 * CandleSource.BLOCK; i++) {
      expected.add(new Candle(300_000L * i, 1, 1, 1, 1, 5));
    }

    assertThat(resampled(minutes, FIVE_MINUTES)).isEqualTo(expected);
  }

  @Test
  void theLargerTimeframeIsAMultiple() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source(BTCUSDT, List.of(), FIVE_MINUTES, Timeframe.parse("7m")))
        .withMessage("7m is no multiple of the candles' 5m; give a larger one that is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source(BTCUSDT, List.of(), MINUTE, MINUTE));
  }

  @Test
  void volumesThatCannotBeCountedAreRefused() {
    List<Candle> minutes =
        List.of(candle("00:00", 1, 1, 1, 1, Long.MAX_VALUE), candle("00:01", 1, 1, 1, 1, 1));

    assertThat(
            catchThrowableOfType(BadInput.class, () -> resampled(minutes, FIVE_MINUTES)).sentence())
        .isEqualTo(
            "BTCUSDT: the volumes from 2024-01-01T00:00:00Z on add up to more lots than can be"
                + " counted; set instrument.lot to a coarser lot.");
  }

  private static Candle flat(String time) {
    return candle(time, 1, 1, 1, 1, 1);
  }

  private static Candle candle(
      String time, long open, long high, long low, long close, long volume) {
    return new Candle(millis("2024-01-01T" + time + ":00Z"), open, high, low, close, volume);
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  private static List<Candle> resampled(List<Candle> minutes, Timeframe to) {
    return read(source(BTCUSDT, minutes, MINUTE, to));
  }

  private static Resampled source(
      Instrument instrument, List<Candle> candles, Timeframe from, Timeframe to) {
    return new Resampled(new ListedCandles(7, candles), instrument, from, to);
  }

  private static List<Candle> read(CandleSource source) {
    List<Candle> candles = new ArrayList<>();
    for (CandleBlock block; (block = source.next()) != null; ) {
      for (int row = 0; row < block.size(); row++) {
        candles.add(block.candle(row));
      }
    }
    return candles;
  }
}
