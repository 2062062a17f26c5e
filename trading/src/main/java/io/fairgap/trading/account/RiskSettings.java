package io.fairgap.trading.account;

import java.math.BigDecimal;

/// How trades are sized and when the vote lets them pass.
///
/// @param maxLoss share of equity that a trade may lose at its stop
/// @param tier share of equity of an ordinary setup
/// @param tierHigh share of equity of a strong one
/// @param leverage of the profile `loss`: most notional as a multiple of free cash
/// @param maxLeverage the same of the profile `seed`
/// @param quantity of the profile `fixed`, in units
/// @param wholeUnits whether only whole units are traded
public record RiskSettings(
    Profile profile,
    BigDecimal maxLoss,
    BigDecimal tier,
    BigDecimal tierHigh,
    BigDecimal leverage,
    BigDecimal maxLeverage,
    BigDecimal quantity,
    boolean wholeUnits,
    Vote vote) {

  /// The defaults of the strategy.
  public static final RiskSettings DEFAULTS =
      new RiskSettings(
          Profile.CAPITAL,
          new BigDecimal("0.01"),
          new BigDecimal("0.1"),
          new BigDecimal("0.2"),
          BigDecimal.ONE,
          new BigDecimal("3"),
          BigDecimal.ONE,
          false,
          new Vote(0.4, 0.3, 0.5, 1));

  /// What bounds a trade's size.
  public enum Profile {
    /// The tier caps the notional, and the loss at the stop is capped.
    CAPITAL,
    /// The loss at the stop is the share that may be lost.
    LOSS,
    /// The loss at the stop is the tier.
    SEED,
    /// Always the same quantity.
    FIXED
  }

  /// The weighted vote over the voters present; sentiment, absent so far, has its weight shared
  /// out.
  ///
  /// @param technical weight
  /// @param risk weight
  /// @param threshold least score to act on
  /// @param quorum least number of voters beside risk
  public record Vote(double technical, double risk, double threshold, int quorum) {}

  public RiskSettings withProfile(Profile other) {
    return new RiskSettings(
        other, maxLoss, tier, tierHigh, leverage, maxLeverage, quantity, wholeUnits, vote);
  }

  public RiskSettings withQuantity(BigDecimal units) {
    return new RiskSettings(
        profile, maxLoss, tier, tierHigh, leverage, maxLeverage, units, wholeUnits, vote);
  }
}
