package io.fairgap.feeds.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.replay.ListedCandles.Row;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MergedCandlesTest {
  @Test
  void candlesComeInOrderOfTimeAndThenOfSymbol() {
    CandleSource merged =
        MergedCandles.of(List.of(source(1, 2, 3, 5), source(), source(2, 3, 4, 5, 6)));

    assertThat(ListedCandles.rows(merged))
        .containsExactly(
            row(0, 1), row(0, 2), row(2, 2), row(0, 3), row(2, 3), row(2, 4), row(0, 5), row(2, 5),
            row(2, 6));
    assertThat(merged.next()).isNull();
  }

  @Test
  void oneSourcePassesItsBlocksThrough() {
    ListedCandles source = source(1, 2, 3);

    assertThat(MergedCandles.of(List.of(source))).isSameAs(source);
  }

  @Test
  void noSourceHasNoCandles() {
    assertThat(MergedCandles.of(List.of()).next()).isNull();
  }

  @Test
  void closingClosesAllSources() {
    ListedCandles one = source(1);
    ListedCandles other = source(2);

    MergedCandles.of(List.of(one, other)).close();

    assertThat(List.of(one.isClosed(), other.isClosed())).containsExactly(true, true);
  }

  @Test
  void blocksAreFull() {
    long[] times = LongStream.range(0, 5_000).toArray();
    CandleSource merged = MergedCandles.of(List.of(source(times), source(times)));
    List<Integer> sizes = new ArrayList<>();

    for (CandleBlock block; (block = merged.next()) != null; ) {
      sizes.add(block.size());
    }

    assertThat(sizes).containsExactly(4_096, 4_096, 1_808);
  }

  @Property(tries = 300)
  void aMergeIsASort(
      @ForAll @Size(max = 5) List<@Size(max = 60) Set<@IntRange(min = 0, max = 80) Integer>> all) {
    List<CandleSource> sources = new ArrayList<>();
    List<Row> expected = new ArrayList<>();
    for (int symbol = 0; symbol < all.size(); symbol++) {
      long[] times = new TreeSet<>(all.get(symbol)).stream().mapToLong(i -> i).toArray();
      sources.add(source(times));
      for (long time : times) {
        expected.add(row(symbol, time));
      }
    }
    expected.sort(
        Comparator.<Row>comparingLong(row -> row.candle().openTime())
            .thenComparingInt(Row::symbol));

    assertThat(ListedCandles.rows(MergedCandles.of(sources))).isEqualTo(expected);
  }

  private static Row row(int symbol, long time) {
    return new Row(symbol, candle(time));
  }

  private static Candle candle(long time) {
    return new Candle(time, 2, 4, 1, 3, time);
  }

  private static ListedCandles source(long... times) {
    List<Candle> candles = new ArrayList<>();
    for (long time : times) {
      candles.add(candle(time));
    }
    return new ListedCandles(3, candles);
  }
}
