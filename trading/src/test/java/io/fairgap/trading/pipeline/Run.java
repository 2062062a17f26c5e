package io.fairgap.trading.pipeline;

import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.account.Trade;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.detection.DetectionSink;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.LiquiditySettings;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rounds over a market, with everything that they told as text.
final class Run implements RoundListener {
  static final BigDecimal CAPITAL = new BigDecimal("100000");
  private static final Timeframe HOUR = Timeframe.parse("1h");

  private final Market market;
  private final List<String> told = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private final DecisionJournal journal;
  private final Rounds rounds;

  Run(Market market, Costs costs, Function<Instrument, List<Strategy>> strategies) {
    this(market, costs, RiskSettings.DEFAULTS, strategies);
  }

  Run(
      Market market,
      Costs costs,
      RiskSettings risk,
      Function<Instrument, List<Strategy>> strategies) {
    this(
        market,
        new FillRules(costs, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, HOUR.millis()),
        risk,
        strategies);
  }

  /// A run whose setups get a share of every candle's volume.
  static Run sharing(
      Market market, Ratio share, Costs costs, Function<Instrument, List<Strategy>> strategies) {
    return new Run(
        market,
        new FillRules(costs, LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, HOUR.millis(), share),
        RiskSettings.DEFAULTS,
        strategies);
  }

  /// A run of an account under limits on its losses.
  static Run limited(
      Market market,
      RiskSettings risk,
      LossLimits limits,
      Function<Instrument, List<Strategy>> strategies) {
    FillRules fills =
        new FillRules(
            Costs.of("0", "0"), LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, HOUR.millis());
    return new Run(market, fills, risk, limits, strategies);
  }

  private Run(
      Market market,
      FillRules fills,
      RiskSettings risk,
      Function<Instrument, List<Strategy>> strategies) {
    this(market, fills, risk, LossLimits.DEFAULTS, strategies);
  }

  private Run(
      Market market,
      FillRules fills,
      RiskSettings risk,
      LossLimits limits,
      Function<Instrument, List<Strategy>> strategies) {
    this.market = market;
    journal = new DecisionJournal(market.instruments(), told::add);
    List<SymbolCore> cores =
        market.instruments().stream()
            .map(i -> new SymbolCore(i, chart(), strategies.apply(i), new DetectionRecorder()))
            .toList();
    rounds =
        new Rounds(cores, new RunSettings(fills, risk, limits, CAPITAL), FinerCandles.NONE, this);
  }

  static DetectionSink unrecorded() {
    return new DetectionRecorder();
  }

  static ChartSettings chart() {
    ChartSettings usual = ChartSettings.of(HOUR, List.of(Timeframe.parse("4h")), AssetClass.CRYPTO);
    GapSettings anyGap =
        new GapSettings(
            GapSettings.Significance.NONE,
            Ratio.of("1"),
            GapSettings.Middle.NONE,
            GapSettings.Inversion.CLOSE,
            100,
            512);
    return new ChartSettings(
        usual.traded(),
        usual.higher(),
        usual.calendar(),
        usual.assetClass(),
        anyGap,
        LiquiditySettings.DEFAULTS,
        2,
        4,
        false,
        true,
        ChartSettings.Depth.ALL,
        0);
  }

  /// Goes over the rows from one on to before another, in blocks of a size.
  Run over(int from, int to, int blockSize) {
    for (int row = from; row < to; row += blockSize) {
      rounds.onBlock(market.block(row, Math.min(to, row + blockSize)));
    }
    return this;
  }

  /// Goes over the whole market and closes what is open.
  Run toTheEnd(int from, int blockSize) {
    over(from, market.rows().size(), blockSize);
    rounds.finish(true);
    return this;
  }

  Rounds rounds() {
    return rounds;
  }

  List<Trade> trades() {
    return trades;
  }

  /// Every line so far: decisions with the rounds' hashes, trades, equity.
  List<String> told() {
    return List.copyOf(told);
  }

  /// The decisions of a kind so far, as lines.
  List<String> told(String kind) {
    return told.stream().filter(line -> line.contains("\"decision\":\"" + kind + "\"")).toList();
  }

  /// The state of rounds and journal.
  CoreState state() {
    StateWriter out = new StateWriter();
    rounds.save(out);
    journal.save(out);
    return out.state();
  }

  Run restore(CoreState state) {
    StateReader in = new StateReader(state);
    rounds.load(in);
    journal.load(in);
    in.end();
    return this;
  }

  @Override
  public void decided(long closeTime, int symbol, Decision decision, Occasion occasion) {
    journal.decided(closeTime, symbol, decision);
    told.add("at " + occasion);
  }

  @Override
  public void closed(long closeTime, int symbol, Trade trade) {
    trades.add(trade);
    told.add(closeTime + " closed " + trade);
  }

  @Override
  public void ended(long closeTime, double equity, int openPositions) {
    journal.ended(closeTime);
    told.add(closeTime + " equity " + equity + " open " + openPositions);
  }
}
