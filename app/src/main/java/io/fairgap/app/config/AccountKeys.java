package io.fairgap.app.config;

import io.fairgap.app.config.Type.Choice;
import io.fairgap.app.config.Type.Decimal;
import io.fairgap.app.config.Type.Whole;
import io.fairgap.trading.account.RiskSettings;
import java.math.BigDecimal;
import java.util.List;

/// How an account votes, sizes and starts.
public final class AccountKeys {
  private static final Decimal SHARE = Decimal.between("0", "1");
  private static final Decimal PART = Decimal.above("0", "1");
  private static final Decimal LEVERAGE = Decimal.above("0", "125");

  public static final Key<BigDecimal> VOTE_THRESHOLD =
      Key.of("vote.threshold", SHARE, "0.5", "Least score, either way, that is acted on");
  public static final Key<Integer> VOTE_QUORUM =
      Key.of("vote.quorum", new Whole(1, 10), "1", "Least number of voters beside risk");
  public static final Key<BigDecimal> WEIGHT_TECHNICAL =
      Key.of("vote.weights.technical", SHARE, "0.4", "Weight of the technical vote");
  public static final Key<BigDecimal> WEIGHT_SENTIMENT =
      Key.of("vote.weights.sentiment", SHARE, "0.3", "Weight of the sentiment vote");
  public static final Key<BigDecimal> WEIGHT_RISK =
      Key.of("vote.weights.risk", SHARE, "0.3", "Weight of the risk vote");

  public static final Key<RiskSettings.Profile> RISK_PROFILE =
      Key.of(
          "risk.profile",
          new Choice<>(RiskSettings.Profile.class, true),
          "capital",
          "What decides a trade's size: its value, its loss at the stop (as a share of the"
              + " equity, or of the tier), or a fixed quantity");
  public static final Key<BigDecimal> RISK_MAX_LOSS =
      Key.of("risk.maxLoss", PART, "0.01", "Most loss at the stop, as a share of the equity");
  public static final Key<BigDecimal> RISK_TIER =
      Key.of("risk.tier", PART, "0.1", "Share of the equity that a trade may use");
  public static final Key<BigDecimal> RISK_TIER_HIGH =
      Key.of("risk.tierHigh", PART, "0.2", "The same with two confluences or more");
  public static final Key<BigDecimal> RISK_LEVERAGE =
      Key.of("risk.leverage", LEVERAGE, "1", "Value per free cash in the profile `loss`");
  public static final Key<BigDecimal> RISK_MAX_LEVERAGE =
      Key.of("risk.maxLeverage", LEVERAGE, "3", "Value per free cash in the profile `seed`");
  public static final Key<BigDecimal> RISK_QUANTITY =
      Key.of(
          "risk.quantity",
          Decimal.above("0", "1000000000"),
          "1",
          "Units of a trade in the profile `fixed`");
  public static final Key<BigDecimal> RISK_DAILY_LOSS =
      Key.of(
          "risk.dailyLoss",
          PART,
          "0.1",
          "Share of the day's first equity whose loss ends new entries until the next day; 1 for"
              + " no limit");
  public static final Key<BigDecimal> RISK_DRAWDOWN =
      Key.of(
          "risk.drawdown",
          PART,
          "0.3",
          "Share below the highest equity at which the account is halted until a human resumes; 1"
              + " for no limit");

  public static final Key<BigDecimal> CAPITAL =
      Key.of(
          "backtest.capital",
          Decimal.above("0", "1000000000000"),
          "100000",
          "Cash that a backtest starts with, in quote currency");

  static final List<Setting<?>> ALL =
      List.of(
          VOTE_THRESHOLD,
          VOTE_QUORUM,
          WEIGHT_TECHNICAL,
          WEIGHT_SENTIMENT,
          WEIGHT_RISK,
          RISK_PROFILE,
          RISK_MAX_LOSS,
          RISK_TIER,
          RISK_TIER_HIGH,
          RISK_LEVERAGE,
          RISK_MAX_LEVERAGE,
          RISK_QUANTITY,
          RISK_DAILY_LOSS,
          RISK_DRAWDOWN,
          CAPITAL);

  private AccountKeys() {}
}
