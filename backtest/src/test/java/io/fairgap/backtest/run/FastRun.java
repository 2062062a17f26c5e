package io.fairgap.backtest.run;

import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.DetectionRecorder;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.LiquiditySettings;
import io.fairgap.trading.detection.Scope;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Session;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.order.FinerCandles;
import io.fairgap.trading.order.LimitFill;
import io.fairgap.trading.order.StopTrigger;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.pipeline.SymbolCore;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The engine's own run of the strategy, with the options that tests vary.
record FastRun(
    GapSettings gaps,
    int internal,
    int external,
    IfvgSettings ifvg,
    Costs costs,
    LimitFill limit,
    StopTrigger stop,
    RiskSettings.Profile profile,
    int sweepWindow,
    LossLimits limits) {

  static FastRun defaults() {
    return new FastRun(
        GapSettings.DEFAULTS,
        5,
        20,
        IfvgSettings.DEFAULTS,
        Costs.of("0.001", "0.0002"),
        LimitFill.THROUGH,
        StopTrigger.TOUCH_AND_CLOSE,
        RiskSettings.Profile.CAPITAL,
        1,
        LossLimits.DEFAULTS);
  }

  FastRun withGaps(GapSettings other) {
    return new FastRun(
        other, internal, external, ifvg, costs, limit, stop, profile, sweepWindow, limits);
  }

  FastRun withRadii(int inner, int outer) {
    return new FastRun(gaps, inner, outer, ifvg, costs, limit, stop, profile, sweepWindow, limits);
  }

  FastRun withIfvg(IfvgSettings other) {
    return new FastRun(
        gaps, internal, external, other, costs, limit, stop, profile, sweepWindow, limits);
  }

  FastRun withFills(LimitFill fill, StopTrigger trigger) {
    return new FastRun(
        gaps, internal, external, ifvg, costs, fill, trigger, profile, sweepWindow, limits);
  }

  FastRun withProfile(RiskSettings.Profile other) {
    return new FastRun(
        gaps, internal, external, ifvg, costs, limit, stop, other, sweepWindow, limits);
  }

  FastRun withCosts(Costs other) {
    return new FastRun(
        gaps, internal, external, ifvg, other, limit, stop, profile, sweepWindow, limits);
  }

  FastRun withSweepWindow(int candles) {
    return new FastRun(
        gaps, internal, external, ifvg, costs, limit, stop, profile, candles, limits);
  }

  FastRun withLimits(String dailyLoss, String drawdown) {
    LossLimits other = new LossLimits(new BigDecimal(dailyLoss), new BigDecimal(drawdown));
    return new FastRun(
        gaps, internal, external, ifvg, costs, limit, stop, profile, sweepWindow, other);
  }

  FastRun withWarmUp(int days) {
    return withIfvg(
        new IfvgSettings(
            ifvg.candidate(),
            ifvg.msb(),
            ifvg.filter(),
            ifvg.entry(),
            ifvg.exit(),
            IfvgSettings.WarmUp.ofDays(days, days)));
  }

  FastRun withCandidate(IfvgSettings.Unmitigated unmitigated, int maxAge) {
    return withIfvg(
        new IfvgSettings(
            new IfvgSettings.Candidate(maxAge, unmitigated, false),
            ifvg.msb(),
            ifvg.filter(),
            ifvg.entry(),
            ifvg.exit(),
            ifvg.warmUp()));
  }

  FastRun withScope(Scope scope) {
    return withIfvg(
        new IfvgSettings(
            ifvg.candidate(),
            new IfvgSettings.Msb(scope, 10),
            ifvg.filter(),
            ifvg.entry(),
            ifvg.exit(),
            ifvg.warmUp()));
  }

  FastRun withConfluences(int count) {
    return withFilter(new IfvgSettings.Filter(count, List.of(), Ratio.of("0")));
  }

  FastRun withGates(List<Session> sessions, String volumeRatio) {
    return withFilter(new IfvgSettings.Filter(1, sessions, Ratio.of(volumeRatio)));
  }

  private FastRun withFilter(IfvgSettings.Filter filter) {
    return withIfvg(
        new IfvgSettings(
            ifvg.candidate(), ifvg.msb(), filter, ifvg.entry(), ifvg.exit(), ifvg.warmUp()));
  }

  FastRun withEntry(IfvgSettings.EntryMode mode) {
    return withIfvg(
        new IfvgSettings(
            ifvg.candidate(),
            ifvg.msb(),
            ifvg.filter(),
            new IfvgSettings.Entry(mode, 15),
            ifvg.exit(),
            ifvg.warmUp()));
  }

  FastRun withExit(IfvgSettings.StopMode mode, String leastReward, String mostCost) {
    IfvgSettings.Exit exit = ifvg.exit();
    return withIfvg(
        new IfvgSettings(
            ifvg.candidate(),
            ifvg.msb(),
            ifvg.filter(),
            ifvg.entry(),
            new IfvgSettings.Exit(
                mode,
                exit.stopBuffer(),
                Ratio.of(leastReward),
                exit.mostReward(),
                new BigDecimal(mostCost),
                exit.roundTrip()),
            ifvg.warmUp()));
  }

  /// The canonical lines of the run, round hashes left out.
  List<String> lines(
      Instrument instrument, Timeframe traded, List<Timeframe> higher, List<Candle> candles) {
    Lines lines = new Lines(new ArrayList<>());
    backtest(instrument, traded, higher, lines).run(candles);
    return lines.lines();
  }

  private LiquiditySettings liquidity() {
    LiquiditySettings d = LiquiditySettings.DEFAULTS;
    return new LiquiditySettings(
        sweepWindow, d.equalRadius(), d.equalTolerance(), d.equalReach(), d.limit());
  }

  private record Started(Backtest backtest) {
    void run(List<Candle> candles) {
      backtest.onBlock(CandleBlock.of(0, candles));
      backtest.finish(false);
    }
  }

  private Started backtest(
      Instrument instrument, Timeframe traded, List<Timeframe> higher, Observer observer) {
    ChartSettings d = ChartSettings.of(traded, higher, instrument.assetClass());
    ChartSettings chart =
        new ChartSettings(
            traded,
            higher,
            instrument.calendar(),
            instrument.assetClass(),
            gaps,
            liquidity(),
            internal,
            external,
            false,
            true,
            d.depth(),
            0);
    IfvgSettings.Exit exit = ifvg.exit();
    IfvgSettings priced =
        new IfvgSettings(
            ifvg.candidate(),
            ifvg.msb(),
            ifvg.filter(),
            ifvg.entry(),
            new IfvgSettings.Exit(
                exit.stopMode(),
                exit.stopBuffer(),
                exit.leastReward(),
                exit.mostReward(),
                exit.mostCost(),
                costs.roundTrip()),
            ifvg.warmUp());
    SymbolCore core =
        new SymbolCore(
            instrument,
            chart,
            List.of(new InverseFairValueGap(instrument.symbol(), priced)),
            new DetectionRecorder());
    RunSettings settings =
        new RunSettings(
            new FillRules(costs, limit, stop, traded.millis()),
            RiskSettings.DEFAULTS.withProfile(profile),
            limits,
            new BigDecimal("100000"));
    return new Started(new Backtest(List.of(core), settings, FinerCandles.NONE, observer));
  }

  private record Lines(List<String> lines) implements Observer {
    @Override
    public void line(String line) {
      if (!line.contains("\"round\":")) {
        lines.add(line);
      }
    }

    @Override
    public void refused(int symbol, Decision.Refused refusal, Occasion occasion) {}

    @Override
    public void equity(long closeTime, double equity) {}
  }
}
