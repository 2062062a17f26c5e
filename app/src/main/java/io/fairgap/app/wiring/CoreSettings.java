package io.fairgap.app.wiring;

import io.fairgap.app.config.AccountKeys;
import io.fairgap.app.config.Choices.SessionGaps;
import io.fairgap.app.config.MarketKeys;
import io.fairgap.app.config.Settings;
import io.fairgap.app.config.StrategyKeys;
import io.fairgap.trading.account.LossLimits;
import io.fairgap.trading.account.RiskSettings;
import io.fairgap.trading.cleaning.CleaningSettings;
import io.fairgap.trading.detection.ChartSettings;
import io.fairgap.trading.detection.GapSettings;
import io.fairgap.trading.detection.LiquiditySettings;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Timeframe;
import io.fairgap.trading.order.Costs;
import io.fairgap.trading.order.FillRules;
import io.fairgap.trading.pipeline.RunSettings;
import io.fairgap.trading.strategy.Strategy;
import io.fairgap.trading.strategy.crossover.MovingAverageCrossover;
import io.fairgap.trading.strategy.ifvg.IfvgSettings;
import io.fairgap.trading.strategy.ifvg.InverseFairValueGap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Turns settings into what the cores take.
public final class CoreSettings {
  private final Settings settings;

  public CoreSettings(Settings settings) {
    this.settings = settings;
  }

  public Timeframe traded() {
    return settings.get(MarketKeys.LTF);
  }

  /// What one symbol's chart shows.
  public ChartSettings chart(Instrument instrument) {
    return new ChartSettings(
        traded(),
        settings.get(MarketKeys.HTF),
        instrument.calendar(),
        instrument.assetClass(),
        gaps(),
        liquidity(),
        settings.get(StrategyKeys.SWING_INTERNAL),
        settings.get(StrategyKeys.SWING_EXTERNAL),
        false,
        true,
        ChartSettings.Depth.ALL,
        0);
  }

  /// What makes a print implausible, and which gaps are too long to fill.
  public CleaningSettings cleaning() {
    return CleaningSettings.of(traded())
        .withOutlier(Ratio.of(settings.get(MarketKeys.CLEAN_OUTLIER)))
        .withLongestFill(settings.get(MarketKeys.CLEAN_MAX_FILL).toMillis());
  }

  public GapSettings gaps() {
    GapSettings.Significance significance = settings.get(StrategyKeys.GAP_SIGNIFICANCE);
    return new GapSettings(
        significance,
        Ratio.of(settings.find(StrategyKeys.GAP_K).orElse(usualGapK(significance))),
        settings.get(StrategyKeys.GAP_MIDDLE),
        settings.get(StrategyKeys.INVERSION_RULE),
        settings.get(StrategyKeys.INVERSION_EXPIRY),
        settings.get(StrategyKeys.GAP_LIMIT));
  }

  /// The `gap.k` that holds when nobody sets one.
  static BigDecimal usualGapK(GapSettings.Significance significance) {
    return new BigDecimal(significance == GapSettings.Significance.ATR ? "0.25" : "1.5");
  }

  private LiquiditySettings liquidity() {
    LiquiditySettings standard = LiquiditySettings.DEFAULTS;
    return new LiquiditySettings(
        settings.get(StrategyKeys.SWEEP_WINDOW),
        settings.get(StrategyKeys.SWING_EQUAL),
        standard.equalTolerance(),
        standard.equalReach(),
        settings.get(StrategyKeys.LIQUIDITY_LIMIT));
  }

  /// The strategy that runs on one symbol.
  public Strategy strategy(StrategyName name, Instrument instrument) {
    return switch (name) {
      case IFVG -> new InverseFairValueGap(instrument.symbol(), ifvg(instrument));
      case CROSSOVER ->
          new MovingAverageCrossover(
              settings.get(StrategyKeys.CROSSOVER_FAST), settings.get(StrategyKeys.CROSSOVER_SLOW));
    };
  }

  private IfvgSettings ifvg(Instrument instrument) {
    return new IfvgSettings(
        new IfvgSettings.Candidate(
            settings.get(StrategyKeys.INVERSION_MAX_AGE),
            settings.get(StrategyKeys.CANDIDATE_UNMITIGATED),
            dropsSessionGaps(instrument)),
        new IfvgSettings.Msb(
            settings.get(StrategyKeys.MSB_SCOPE), settings.get(StrategyKeys.MSB_WINDOW)),
        new IfvgSettings.Filter(
            settings.get(StrategyKeys.CONFLUENCE_MIN),
            settings.get(StrategyKeys.GATE_SESSIONS),
            Ratio.of(settings.get(StrategyKeys.GATE_MIN_VOLUME_RATIO))),
        new IfvgSettings.Entry(
            settings.get(StrategyKeys.ENTRY_MODE), settings.get(StrategyKeys.ENTRY_EXPIRY)),
        exit(),
        new IfvgSettings.WarmUp(
            settings.get(StrategyKeys.WARMUP_LTF).toMillis(),
            settings.get(StrategyKeys.WARMUP_HTF).toMillis()));
  }

  private IfvgSettings.Exit exit() {
    return new IfvgSettings.Exit(
        settings.get(StrategyKeys.STOP_MODE),
        Ratio.of(settings.get(StrategyKeys.STOP_BUFFER)),
        Ratio.of(settings.get(StrategyKeys.RR_MIN)),
        Ratio.of(settings.get(StrategyKeys.RR_MAX)),
        settings.get(StrategyKeys.COST_MAX),
        costs().roundTrip());
  }

  private boolean dropsSessionGaps(Instrument instrument) {
    SessionGaps usual =
        instrument.assetClass() == AssetClass.STOCK ? SessionGaps.DROP : SessionGaps.KEEP;
    return settings.find(StrategyKeys.GAP_SESSION_GAPS).orElse(usual) == SessionGaps.DROP;
  }

  public Costs costs() {
    BigDecimal fee = settings.get(MarketKeys.FEE);
    return new Costs(
        fee,
        settings.find(MarketKeys.MAKER_FEE).orElse(fee),
        settings.get(MarketKeys.SLIPPAGE),
        Ratio.of(settings.get(MarketKeys.SLIPPAGE_ATR)),
        settings.get(MarketKeys.SPREAD),
        settings.get(MarketKeys.BORROW),
        settings.get(MarketKeys.LATENCY).toMillis());
  }

  /// What a reader of results has to know about costs and sizes.
  List<String> notes() {
    Costs costs = costs();
    List<String> notes = new ArrayList<>();
    notes.add(
        "Costs: fee %s a side, slippage %s, spread %s, borrow %s a day."
            .formatted(
                percent(costs.takerFee()),
                percent(costs.slippage()),
                percent(costs.spread()),
                percent(costs.borrow())));
    if (risk().profile() == RiskSettings.Profile.SEED) {
      notes.add(
          "risk.profile is seed: a trade loses %s of the equity at its stop, %s with two confluences."
              .formatted(percent(risk().tier()), percent(risk().tierHigh())));
    }
    return notes;
  }

  private static String percent(BigDecimal fraction) {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /// What the rounds of a run go by.
  public RunSettings run() {
    FillRules fills =
        new FillRules(
            costs(),
            settings.get(MarketKeys.FILL_LIMIT),
            settings.get(StrategyKeys.STOP_TRIGGER),
            traded().millis(),
            Ratio.of(settings.get(MarketKeys.FILL_SHARE)));
    LossLimits limits =
        new LossLimits(
            settings.get(AccountKeys.RISK_DAILY_LOSS), settings.get(AccountKeys.RISK_DRAWDOWN));
    return new RunSettings(fills, risk(), limits, settings.get(AccountKeys.CAPITAL));
  }

  private RiskSettings risk() {
    return new RiskSettings(
        settings.get(AccountKeys.RISK_PROFILE),
        settings.get(AccountKeys.RISK_MAX_LOSS),
        settings.get(AccountKeys.RISK_TIER),
        settings.get(AccountKeys.RISK_TIER_HIGH),
        settings.get(AccountKeys.RISK_LEVERAGE),
        settings.get(AccountKeys.RISK_MAX_LEVERAGE),
        settings.get(AccountKeys.RISK_QUANTITY),
        settings.get(MarketKeys.WHOLE_UNITS),
        new RiskSettings.Vote(
            settings.get(AccountKeys.WEIGHT_TECHNICAL).doubleValue(),
            settings.get(AccountKeys.WEIGHT_RISK).doubleValue(),
            settings.get(AccountKeys.VOTE_THRESHOLD).doubleValue(),
            settings.get(AccountKeys.VOTE_QUORUM)));
  }
}
