package io.fairgap.backtest.specification;

import static org.assertj.core.api.Assertions.fail;

import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Reads candles of real markets for the tests, apart from the readers that the product has.
public final class RealCandles {
  private static final String SAMPLE = "/bitstamp_trades_from_20131125_usd.csv";
  private static final long MINUTE = 60_000;

  private RealCandles() {}

  /// Candles of a gzip file of ours: `time,open,high,low,close,volume`.
  public static List<Candle> ofFile(Path file, Instrument instrument) throws IOException {
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
      return rows(packed).stream().map(row -> candle(row, instrument)).toList();
    }
  }

  /// A week of minutes from recorded trades; minutes without trades stay flat at the last close.
  public static List<Candle> ofSample(Instrument instrument) throws IOException {
    NavigableMap<Long, List<String[]>> minutes = new TreeMap<>();
    for (String[] row : sample()) {
      long time = Long.parseLong(row[0]) * 1000;
      minutes.computeIfAbsent(time - time % MINUTE, _ -> new ArrayList<>()).add(row);
    }
    List<Candle> candles = new ArrayList<>();
    for (long time = minutes.firstKey(); time <= minutes.lastKey(); time += MINUTE) {
      List<String[]> trades = minutes.get(time);
      candles.add(
          trades == null
              ? flat(time, candles.getLast().close())
              : candle(time, trades, instrument));
    }
    return candles;
  }

  private static List<String[]> sample() throws IOException {
    try (InputStream resource = RealCandles.class.getResourceAsStream(SAMPLE)) {
      return resource == null ? fail("the sample is not on the class path") : rows(resource);
    }
  }

  /// The rows after the header, split at commas.
  private static List<String[]> rows(InputStream input) throws IOException {
    try (var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static Candle candle(String[] row, Instrument instrument) {
    return new Candle(
        Instant.parse(row[0]).toEpochMilli(),
        instrument.ticks(new BigDecimal(row[1])),
        instrument.ticks(new BigDecimal(row[2])),
        instrument.ticks(new BigDecimal(row[3])),
        instrument.ticks(new BigDecimal(row[4])),
        instrument.lotsDown(new BigDecimal(row[5])));
  }

  private static Candle candle(long time, List<String[]> trades, Instrument instrument) {
    List<Long> prices =
        trades.stream().map(row -> instrument.ticks(new BigDecimal(row[1]))).toList();
    BigDecimal amount =
        trades.stream().map(row -> new BigDecimal(row[2])).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Candle(
        time,
        prices.getFirst(),
        prices.stream().mapToLong(price -> price).max().orElseThrow(),
        prices.stream().mapToLong(price -> price).min().orElseThrow(),
        prices.getLast(),
        instrument.lotsDown(amount));
  }

  private static Candle flat(long time, long close) {
    return new Candle(time, close, close, close, close, 0);
  }
}
