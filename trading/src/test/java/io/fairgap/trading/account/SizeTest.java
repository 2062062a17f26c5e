package io.fairgap.trading.account;

import static io.fairgap.trading.account.Proposals.X;
import static io.fairgap.trading.account.Proposals.account;
import static io.fairgap.trading.account.Proposals.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.account.RiskSettings.Profile;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sizes of every profile, by hand: equity 100,000, close 200.00, for both directions.
class SizeTest {
  private static final String FLAT = "0";

  /// The quantity in units and the ceiling that fixed it.
  record Sized(String quantity, String binding) {}

  @ParameterizedTest
  @EnumSource
  void theTierCapsTheNotional(Direction direction) {
    // 10 % is 10,000, so 50 units; 1 % at 10.00 a unit would be 100
    assertThat(sized(Profile.CAPITAL, proposal(direction, 1_000), FLAT))
        .isEqualTo(new Sized("50", "tier"));
  }

  @ParameterizedTest
  @EnumSource
  void aStrongSetupHasTheHigherTier(Direction direction) {
    assertThat(sized(Profile.CAPITAL, proposal(direction, 20_000, 500, 1, true), FLAT))
        .isEqualTo(new Sized("100", "tier"));
  }

  @ParameterizedTest
  @EnumSource
  void theLossAtTheStopIsCapped(Direction direction) {
    // 1,000 at 50.00 a unit
    assertThat(sized(Profile.CAPITAL, proposal(direction, 5_000), FLAT))
        .isEqualTo(new Sized("20", "loss"));
  }

  @ParameterizedTest
  @EnumSource
  void freeCashCapsTheNotional(Direction direction) {
    // 5,000 free
    assertThat(sized(Profile.CAPITAL, proposal(direction, 1_000), "95000"))
        .isEqualTo(new Sized("25", "cash"));
  }

  @ParameterizedTest
  @EnumSource
  void theQuantityIsRoundedDownToTheLot(Direction direction) {
    // 10,000 / 300.01 = 33.33222…
    assertThat(sized(Profile.CAPITAL, proposal(direction, 30_001, 1_000, 1, false), FLAT))
        .isEqualTo(new Sized("33.332", "tier"));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAStopNoLossBinds(Direction direction) {
    Proposal open = proposal(direction, 20_000, 0, 1, false);

    assertThat(sized(Profile.CAPITAL, open, FLAT)).isEqualTo(new Sized("50", "tier"));
    assertThat(sized(Profile.LOSS, open, FLAT)).isEqualTo(new Sized("500", "cash"));
    assertThat(sized(Profile.SEED, open, FLAT)).isEqualTo(new Sized("1500", "cash"));
  }

  @ParameterizedTest
  @EnumSource
  void profileLossRisksOnePercentAtTheStop(Direction direction) {
    assertThat(sized(Profile.LOSS, proposal(direction, 1_000), FLAT))
        .isEqualTo(new Sized("100", "loss"));
  }

  @ParameterizedTest
  @EnumSource
  void profileLossIsBoundByFreeCashTimesLeverage(Direction direction) {
    // 1,000 units at 1.00 would be 200,000
    Proposal close = proposal(direction, 100);
    RiskSettings doubled = settings(Profile.LOSS, new BigDecimal("2"), BigDecimal.ONE, false);

    assertThat(sized(Profile.LOSS, close, FLAT)).isEqualTo(new Sized("500", "cash"));
    assertThat(sized(Profile.LOSS, close, "40000")).isEqualTo(new Sized("300", "cash"));
    assertThat(sized(doubled, close, "40000")).isEqualTo(new Sized("600", "cash"));
    assertThat(sized(doubled, close, FLAT)).isEqualTo(new Sized("1000", "loss"));
  }

  @ParameterizedTest
  @EnumSource
  void profileSeedRisksTheTierAtTheStop(Direction direction) {
    // 10,000 at 10.00 a unit, worth 200,000 of at most 300,000
    assertThat(sized(Profile.SEED, proposal(direction, 1_000), FLAT))
        .isEqualTo(new Sized("1000", "tier"));
    assertThat(sized(Profile.SEED, proposal(direction, 20_000, 2_000, 1, true), FLAT))
        .isEqualTo(new Sized("1000", "tier"));
  }

  @ParameterizedTest
  @EnumSource
  void profileSeedIsBoundByFreeCashTimesMaxLeverage(Direction direction) {
    assertThat(sized(Profile.SEED, proposal(direction, 100), FLAT))
        .isEqualTo(new Sized("1500", "cash"));
    assertThat(sized(Profile.SEED, proposal(direction, 100), "90000"))
        .isEqualTo(new Sized("150", "cash"));
  }

  @ParameterizedTest
  @EnumSource
  void profileFixedTradesItsQuantityWhileThereIsCash(Direction direction) {
    RiskSettings seven = settings(Profile.FIXED, BigDecimal.ONE, new BigDecimal("7.0009"), false);

    assertThat(sized(seven, proposal(direction, 1_000), FLAT)).isEqualTo(new Sized("7", "fixed"));
    assertThat(sized(seven, proposal(direction, 1_000), "99000")).isEqualTo(new Sized("5", "cash"));
  }

  @ParameterizedTest
  @EnumSource
  void wholeUnitsAreRoundedDownWhereAskedFor(Direction direction) {
    RiskSettings whole = settings(Profile.CAPITAL, BigDecimal.ONE, BigDecimal.ONE, true);

    assertThat(sized(whole, proposal(direction, 30_001, 1_000, 1, false), FLAT))
        .isEqualTo(new Sized("33", "tier"));
  }

  @Property(tries = 500)
  void theQuantityIsTheLargestUnderAllCeilings(
      @ForAll Direction direction,
      @ForAll @LongRange(min = 10_000, max = 50_000) long close,
      @ForAll @LongRange(min = 1, max = 9_000) long distance,
      @ForAll @LongRange(max = 99_000) long committed,
      @ForAll boolean strong) {
    Proposal proposal = proposal(direction, close, distance, 1, strong);
    AccountView view = account(Long.toString(committed));

    long lots = entry(RiskSettings.DEFAULTS, proposal, view).lots();

    assertThat(fits(lots, proposal, view)).isTrue();
    assertThat(fits(lots + 1, proposal, view)).isFalse();
  }

  private static boolean fits(long lots, Proposal proposal, AccountView view) {
    BigDecimal notional = X.notional(proposal.close(), lots);
    BigDecimal loss = X.notional(Math.abs(proposal.close() - proposal.stop()), lots);
    String tier = proposal.strong() ? "20000" : "10000";
    return notional.compareTo(new BigDecimal(tier)) <= 0
        && notional.compareTo(view.free()) <= 0
        && loss.compareTo(new BigDecimal("1000")) <= 0;
  }

  private static Sized sized(Profile profile, Proposal proposal, String committed) {
    return sized(RiskSettings.DEFAULTS.withProfile(profile), proposal, committed);
  }

  private static Sized sized(RiskSettings settings, Proposal proposal, String committed) {
    Decision.EntryIntended entry = entry(settings, proposal, account(committed));
    assertThat(entry.side()).isEqualTo(proposal.direction().entrySide());
    return new Sized(
        X.quantity(entry.lots()).stripTrailingZeros().toPlainString(), entry.binding());
  }

  /// The vote is let through, so that the size alone decides.
  private static Decision.EntryIntended entry(
      RiskSettings settings, Proposal proposal, AccountView view) {
    RiskSettings open =
        new RiskSettings(
            settings.profile(),
            settings.maxLoss(),
            settings.tier(),
            settings.tierHigh(),
            settings.leverage(),
            settings.maxLeverage(),
            settings.quantity(),
            settings.wholeUnits(),
            new RiskSettings.Vote(0.4, 0.3, 0, 1));
    return (Decision.EntryIntended) new RiskCore(open).assess(proposal, X, Holding.NOTHING, view);
  }

  private static RiskSettings settings(
      Profile profile, BigDecimal leverage, BigDecimal quantity, boolean whole) {
    RiskSettings usual = RiskSettings.DEFAULTS;
    return new RiskSettings(
        profile,
        usual.maxLoss(),
        usual.tier(),
        usual.tierHigh(),
        leverage,
        usual.maxLeverage(),
        quantity,
        whole,
        usual.vote());
  }
}
