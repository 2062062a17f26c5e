package io.fairgap.benchmarks.series;

import io.fairgap.feeds.csv.CandleReader;
import io.fairgap.feeds.csv.Reading;
import io.fairgap.feeds.replay.CandleSource;
import io.fairgap.feeds.replay.FlatFilled;
import io.fairgap.feeds.sample.BitstampSample;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A market to measure on: recorded candles of a folder where there is one, else the sample's.
///
/// The folder is named by the system property [#FOLDER].
public enum Market {
  EURUSD("forex/EURUSD-15m.csv.gz", "15m", "0.00001", "1", AssetClass.FOREX, "5m"),
  BTCUSDT("binance/2022-2023/BTCUSDT-5m.csv.gz", "5m", "0.01", "0.00001", AssetClass.CRYPTO, "1m");

  /// The system property with the folder of recorded candles.
  public static final String FOLDER = "fairgap.candles";

  private static final long SEED = 20_250_101;

  private final String file;
  private final String timeframe;
  private final String tick;
  private final String lot;
  private final AssetClass assetClass;
  private final String sampled;

  /// @param sampled the sample's timeframe that stands in
  Market(
      String file,
      String timeframe,
      String tick,
      String lot,
      AssetClass assetClass,
      String sampled) {
    this.file = file;
    this.timeframe = timeframe;
    this.tick = tick;
    this.lot = lot;
    this.assetClass = assetClass;
    this.sampled = sampled;
  }

  /// Whether the folder has this market's candles.
  public boolean isRecorded() {
    return Files.exists(path());
  }

  private Path path() {
    return Path.of(System.getProperty(FOLDER, "."), file);
  }

  public String title() {
    return isRecorded() ? name() + " " + timeframe : "sample " + sampled;
  }

  public Instrument instrument() {
    return isRecorded()
        ? Instrument.of(name(), tick, lot, assetClass)
        : BitstampSample.instrument();
  }

  public Timeframe timeframe() {
    return Timeframe.parse(isRecorded() ? timeframe : sampled);
  }

  /// Those on which gaps are marked; for the sample's minutes those of its own profile.
  public List<Timeframe> higher() {
    Stream<String> names =
        timeframe().minutes() == 1 ? Stream.of("15m", "1h") : Stream.of("1h", "4h");
    return names.map(Timeframe::parse).toList();
  }

  /// As many candles as asked for, chained from the recorded ones.
  public Chained candles(long count) {
    return new Chained(recorded(), timeframe(), count, SEED);
  }

  /// The recorded candles themselves.
  public List<CandleBlock> recorded() {
    CandleSource source =
        isRecorded()
            ? CandleReader.open(Reading.of(path(), instrument(), timeframe()))
            : new FlatFilled(BitstampSample.candles(timeframe()), timeframe());
    return KeptCandles.of(source);
  }
}
