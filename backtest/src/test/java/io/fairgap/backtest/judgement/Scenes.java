package io.fairgap.backtest.judgement;

import io.fairgap.backtest.recording.Recording;
import io.fairgap.backtest.recording.ReportRecorder;
import io.fairgap.backtest.run.Backtest;
import io.fairgap.backtest.run.Result;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Runs made of scenes of four candles: the close on which the script buys, the entry's candle, the
/// one that ends the trade, and a quiet one.
final class Scenes {
  static final int CANDLES = 4;
  static final long PRICE = 10_000;
  static final long STOP = 9_900;
  static final long TARGET = 10_300;
  static final long DIP = 9_990;
  static final String SYMBOL = "ABC";
  static final Timeframe TRADED = Timeframe.parse("5m");

  /// How a scene's third candle ends its trade.
  enum Kind {
    WIN(10_000, 10_310),
    LOSS(9_890, 10_000),
    BOTH(9_890, 10_310),
    /// Its high is the target itself.
    BARELY(10_000, TARGET);

    private final long low;
    private final long high;

    Kind(long low, long high) {
      this.low = low;
      this.high = high;
    }
  }

  private final List<Kind> kinds;
  private Costs costs = Costs.DEFAULTS;
  private LimitFill limitFill = LimitFill.THROUGH;
  private FinerCandles finer = FinerCandles.NONE;
  private long limit;
  private int hole = -1;

  private Scenes(List<Kind> kinds) {
    this.kinds = kinds;
  }

  static Scenes of(Kind... kinds) {
    return new Scenes(new ArrayList<>(List.of(kinds)));
  }

  /// As many wins as losses, by turns.
  static Scenes ordinary(int count) {
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kinds.add(i % 2 == 0 ? Kind.WIN : Kind.LOSS);
    }
    return new Scenes(kinds);
  }

  Scenes with(int scene, Kind kind) {
    kinds.set(scene, kind);
    return this;
  }

  Scenes costing(Costs other) {
    costs = other;
    return this;
  }

  Scenes filledBy(LimitFill rule) {
    limitFill = rule;
    return this;
  }

  Scenes shownBy(FinerCandles candles) {
    finer = candles;
    return this;
  }

  Scenes buyingTheDip() {
    limit = DIP;
    return this;
  }

  /// Three candles are missing between the entry and the exit of a scene.
  Scenes missingIn(int scene) {
    hole = scene;
    return this;
  }

  /// Open time of the candle in which a scene's trade ends.
  static long exitTime(int scene) {
    return (scene * CANDLES + 2) * TRADED.millis();
  }

  Judgement judged() {
    return judged(Scrutiny.OF_A_FIRST_RUN);
  }

  Judgement judged(Scrutiny scrutiny) {
    ReportRecorder recorder = new ReportRecorder(1);
    Result result = run(recorder);
    return Judgement.of(result, recorder.recording(result), scrutiny);
  }

  Recording recorded() {
    ReportRecorder recorder = new ReportRecorder(1);
    return recorder.recording(run(recorder));
  }

  private Result run(ReportRecorder recorder) {
    SymbolCore core =
        new SymbolCore(
            Instrument.of(SYMBOL, "0.01", "1", AssetClass.CRYPTO),
            ChartSettings.of(TRADED, List.of(Timeframe.parse("1h")), AssetClass.CRYPTO),
            List.of(new Script(limit)),
            recorder.detections(0));
    FillRules fills = new FillRules(costs, limitFill, StopTrigger.TOUCH_AND_CLOSE, TRADED.millis());
    RunSettings settings =
        new RunSettings(
            fills,
            RiskSettings.DEFAULTS.withProfile(RiskSettings.Profile.FIXED),
            new BigDecimal("100000"));
    Backtest backtest = new Backtest(List.of(core), settings, recorder.watched(finer), recorder);
    backtest.onBlock(block());
    return backtest.finish(false);
  }

  private CandleBlock block() {
    CandleBlock block = new CandleBlock(CANDLES * kinds.size());
    long late = 0;
    for (int scene = 0; scene < kinds.size(); scene++) {
      Kind kind = kinds.get(scene);
      for (int part = 0; part < CANDLES; part++) {
        late += scene == hole && part == 2 ? 3 * TRADED.millis() : 0;
        long low = part == 2 ? kind.low : part == 1 ? DIP : PRICE - 5;
        long high = part == 2 ? kind.high : PRICE + 5;
        long time = (scene * CANDLES + part) * TRADED.millis() + late;
        block.add(0, time, PRICE, high, low, PRICE, 100);
      }
    }
    return block;
  }
}
