package io.fairgap.persistence.candle;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.database.Database;
import io.fairgap.persistence.fixture.TestServer;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandleStoreTest {
  private static final Database DATABASE = Database.open(TestServer.emptyDatabase());
  private static final long FIVE_MINUTES = 300_000;
  private static final long START = 1_690_000_200_000L;
  private static int symbols;

  private final CandleStore store = new CandleStore(DATABASE.repositories());
  private Series series;

  @BeforeEach
  void takeASymbolOfItsOwn() {
    series = series("SYMBOL" + ++symbols, "sample");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsStoredComesBackInOrder() {
    List<Candle> candles = candles(5_000);

    int added = store.add(series, candles.reversed());

    assertThat(added).isEqualTo(5_000);
    assertThat(store.between(series, START, Long.MAX_VALUE / 1_000)).isEqualTo(candles);
    assertThat(store.between(series, time(10), time(12))).isEqualTo(candles.subList(10, 12));
    assertThat(store.latest(series, 3)).isEqualTo(candles.subList(4_997, 5_000));
  }

  @Test
  void aRepeatChangesNothing() {
    List<Candle> candles = candles(100);
    store.add(series, candles.subList(0, 60));

    List<Integer> added = List.of(store.add(series, candles), store.add(series, candles));

    assertThat(added).isEqualTo(List.of(40, 0));
    assertThat(store.latest(series, 1_000)).isEqualTo(candles);
  }

  @Test
  void aCandleThatIsThereIsNotOverwritten() {
    Candle first = candle(0, 100);
    store.add(series, List.of(first));

    int added = store.add(series, List.of(candle(0, 101)));

    assertThat(added).isZero();
    assertThat(store.latest(series, 1)).isEqualTo(List.of(first));
  }

  @Test
  void aCorrectionIsAFurtherVersion() {
    List<Candle> candles = candles(3);
    store.add(series, candles);
    Candle corrected = candle(1, 777);

    List<Integer> changed =
        List.of(
            store.correct(series, List.of(candles.get(0), corrected)),
            store.correct(series, List.of(corrected)),
            store.correct(series, List.of(candle(3, 5))));

    assertThat(changed).isEqualTo(List.of(1, 0, 1));
    assertThat(store.versions(series, time(1)))
        .isEqualTo(
            List.of(
                new CandleStore.Version(1, candles.get(1)), new CandleStore.Version(2, corrected)));
    assertThat(store.latest(series, 9))
        .isEqualTo(List.of(candles.get(0), corrected, candles.get(2), candle(3, 5)));
  }

  @Test
  void seriesAreKeptApart() {
    Series elsewhere = series(series.instrument().symbol(), "elsewhere");
    Series longer = new Series("sample", series.instrument(), Timeframe.parse("15m"));
    store.add(series, List.of(candle(0, 1)));
    store.add(elsewhere, List.of(candle(0, 2)));
    store.add(longer, List.of(candle(0, 3)));

    assertThat(
            List.of(store.latest(series, 2), store.latest(elsewhere, 2), store.latest(longer, 2)))
        .isEqualTo(List.of(List.of(candle(0, 1)), List.of(candle(0, 2)), List.of(candle(0, 3))));
  }

  @Test
  void anyOrderOfAnyRepeatsGivesTheSameCandles() {
    List<Candle> candles = candles(200);
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 30; round++) {
      int from = random.nextInt(200);
      int to = from + random.nextInt(200 - from) + 1;
      List<Candle> batch = new ArrayList<>(candles.subList(from, to));
      batch.addAll(candles.subList(from, to));
      store.add(series, batch);
    }

    store.add(series, candles);

    assertThat(store.latest(series, 1_000)).isEqualTo(candles);
  }

  @Test
  void severalSeriesAreStoredAtOnce() {
    Series other = series("TAB\tAND\\SLASH", "sample");

    int added =
        store.add(
            List.of(
                new SeriesCandles(series, candles(30)),
                new SeriesCandles(other, candles(20)),
                new SeriesCandles(series, candles(40))));

    assertThat(added).isEqualTo(60);
    assertThat(store.latest(series, 100)).isEqualTo(candles(40));
    assertThat(store.latest(other, 100)).isEqualTo(candles(20));
    assertThat(List.of(store.last(series), store.last(other)))
        .isEqualTo(List.of(OptionalLong.of(time(39)), OptionalLong.of(time(19))));
  }

  @Test
  void nothingIsStoredOfNothing() {
    assertThat(store.add(series, List.of())).isZero();
    assertThat(store.between(series, 0, START)).isEmpty();
    assertThat(store.last(series)).isEmpty();
  }

  private static Series series(String symbol, String venue) {
    Instrument instrument = Instrument.of(symbol, "0.01", "0.00001", AssetClass.CRYPTO);
    return new Series(venue, instrument, Timeframe.parse("5m"));
  }

  private static List<Candle> candles(int count) {
    return LongStream.range(0, count).mapToObj(i -> candle(i, 2_900_000 + i * 7)).toList();
  }

  private static Candle candle(long row, long open) {
    return new Candle(time(row), open, open + 9, open - 1, open + 3, 123_456_789 + row);
  }

  private static long time(long row) {
    return START + row * FIVE_MINUTES;
  }
}
