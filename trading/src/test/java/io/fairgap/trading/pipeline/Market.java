package io.fairgap.trading.pipeline;

import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Hourly candles of several symbols in order of time and symbol, from which some are missing.
///
/// @param symbols how many
record Market(int symbols, List<Row> rows) {
  static final long HOUR = 3_600_000;

  /// A candle and the number of its symbol.
  record Row(int symbol, Candle candle) {}

  /// A market that walks at random, the same for the same seed.
  static Market random(long seed, int symbols, int hours) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] price = new long[symbols];
    List<Row> rows = new ArrayList<>();
    for (int hour = 0; hour < hours; hour++) {
      for (int symbol = 0; symbol < symbols; symbol++) {
        long open = Math.max(2_000, (hour == 0 ? 10_000 : price[symbol]) + random.nextInt(-20, 21));
        long close = Math.max(2_000, open + random.nextInt(-120, 121));
        long high = Math.max(open, close) + random.nextInt(60);
        long low = Math.min(open, close) - random.nextInt(60);
        price[symbol] = close;
        if (random.nextInt(10) > 0) {
          long volume = random.nextInt(1_000);
          rows.add(new Row(symbol, new Candle(hour * HOUR, open, high, low, close, volume)));
        }
      }
    }
    return new Market(symbols, rows);
  }

  /// A market in which nothing happens: every price is 100.00, give or take ten cents.
  static Market quiet(int symbols, int hours) {
    List<Row> rows = new ArrayList<>();
    for (int hour = 0; hour < hours; hour++) {
      for (int symbol = 0; symbol < symbols; symbol++) {
        rows.add(new Row(symbol, new Candle(hour * HOUR, 10_000, 10_010, 9_990, 10_000, 1)));
      }
    }
    return new Market(symbols, rows);
  }

  /// The same market, one candle of which is another.
  Market with(int symbol, int hour, long open, long high, long low, long close) {
    Row other = new Row(symbol, new Candle(hour * HOUR, open, high, low, close, 1));
    return new Market(
        symbols, rows.stream().map(row -> isAt(row, symbol, hour) ? other : row).toList());
  }

  /// The same market, one candle of which never came.
  Market without(int symbol, int hour) {
    return new Market(symbols, rows.stream().filter(row -> !isAt(row, symbol, hour)).toList());
  }

  private static boolean isAt(Row row, int symbol, int hour) {
    return row.symbol() == symbol && row.candle().openTime() == hour * HOUR;
  }

  /// Instruments `A`, `B`, … with a tick of a cent and a lot of a thousandth.
  List<Instrument> instruments() {
    return IntStream.range(0, symbols)
        .mapToObj(i -> String.valueOf((char) ('A' + i)))
        .map(symbol -> Instrument.of(symbol, "0.01", "0.001", AssetClass.CRYPTO))
        .toList();
  }

  /// The rows from one on to before another, in one block.
  CandleBlock block(int from, int to) {
    CandleBlock block = new CandleBlock(to - from);
    rows.subList(from, to).forEach(row -> block.add(row.symbol(), row.candle()));
    return block;
  }
}
