package io.fairgap.actors.sample;

import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.live.Book;
import io.fairgap.trading.live.RoundInput;
import io.fairgap.trading.live.SymbolEvent;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Terms;
import io.fairgap.trading.live.Tracking;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Hourly candles of symbols `A`, `B`, … that walk at random, the same for the same seed, with the
/// cores that trade them by averages and by dice.
public record Market(List<Instrument> instruments, List<List<Candle>> candles) {
  /// Length of a candle.
  public static final long HOUR = 3_600_000;

  private static final Timeframe TRADED = Timeframe.parse("1h");

  public static Market random(long seed, int symbols, int hours) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Instrument> instruments = new ArrayList<>();
    List<List<Candle>> candles = new ArrayList<>();
    for (int symbol = 0; symbol < symbols; symbol++) {
      String name = String.valueOf((char) ('A' + symbol));
      instruments.add(Instrument.of(name, "0.01", "0.001", AssetClass.CRYPTO));
      candles.add(walk(random, hours));
    }
    return new Market(instruments, candles);
  }

  private static List<Candle> walk(SplittableRandom random, int hours) {
    List<Candle> candles = new ArrayList<>();
    long price = 10_000;
    for (int hour = 0; hour < hours; hour++) {
      long open = Math.max(2_000, price + random.nextInt(-20, 21));
      long close = Math.max(2_000, open + random.nextInt(-120, 121));
      long high = Math.max(open, close) + random.nextInt(60);
      long low = Math.min(open, close) - random.nextInt(60);
      price = close;
      candles.add(new Candle(hour * HOUR, open, high, low, close, random.nextInt(1_000)));
    }
    return candles;
  }

  /// The first candles of the first symbol.
  public List<Candle> first(int count) {
    return candles.getFirst().subList(0, count);
  }

  /// The names, in order.
  public List<String> symbols() {
    return instruments.stream().map(Instrument::symbol).toList();
  }

  /// A core of a symbol that has seen no candle.
  public SymbolCore core(int symbol) {
    return core(symbol, 3, 8);
  }

  /// The same that crosses other averages.
  public SymbolCore core(int symbol, int fast, int slow) {
    return new SymbolCore(
        instruments.get(symbol),
        ChartSettings.of(TRADED, List.of(Timeframe.parse("4h")), AssetClass.CRYPTO),
        List.of(new MovingAverageCrossover(fast, slow), new Dice()),
        new DetectionRecorder());
  }

  /// A tracking of a symbol over its first candles.
  public Tracking tracking(int symbol, int count) {
    Tracking tracking = new Tracking(core(symbol));
    List<Candle> taken = candles.get(symbol).subList(0, count);
    return tracking.after(new SymbolEvent.CandlesClosed(taken));
  }

  /// The book `paper` without any round.
  public Book book() {
    FillRules fills =
        new FillRules(Costs.DEFAULTS, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, HOUR);
    return new Book(
        "paper",
        instruments,
        List.of("crossover", "dice"),
        new RunSettings(fills, RiskSettings.DEFAULTS, new BigDecimal("100000")));
  }

  /// What the book goes by.
  public Terms terms() {
    return Terms.of(List.of(), instruments);
  }

  /// Every round of the market.
  public List<RoundInput> rounds() {
    Map<Long, List<SymbolReport>> reports = new TreeMap<>();
    for (int symbol = 0; symbol < instruments.size(); symbol++) {
      for (SymbolReport report :
          tracking(symbol, candles.get(symbol).size()).reportsAfter(Long.MIN_VALUE)) {
        reports
            .computeIfAbsent(report.candle().openTime() + HOUR, _ -> new ArrayList<>())
            .add(report);
      }
    }
    List<RoundInput> rounds = new ArrayList<>();
    reports.forEach((time, said) -> rounds.add(new RoundInput(time, said)));
    return rounds;
  }
}
