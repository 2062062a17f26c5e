package io.fairgap.trading.account;

import static io.fairgap.trading.account.Proposals.X;
import static io.fairgap.trading.account.Proposals.account;
import static io.fairgap.trading.account.Proposals.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.EntryIntended;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Decision.Refused;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who is let through, and why the others are not.
class RiskCoreTest {
  private static final Instrument LONG_ONLY = instrument("0", false);

  @Test
  void aProposalThatPassesBecomesAnEntry() {
    assertThat(assess(proposal(Direction.BULLISH, 1_000), X, "50000"))
        .isEqualTo(
            new EntryIntended(
                "X",
                "test",
                "X/test/1",
                Side.BUY,
                50_000,
                new BigDecimal("0.1"),
                (0.4 * 1 + 0.3 * 0.5) / (0.4 + 0.3),
                "tier"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void whatIsHeldOrAtWorkRefusesTheNext(Holding holding) {
    Decision decision =
        new RiskCore(RiskSettings.DEFAULTS)
            .assess(proposal(Direction.BEARISH, 1_000), LONG_ONLY, holding, account("0"));

    assertThat(decision).isEqualTo(refused(Rule.POSITION, new Fact("holding", holding.name())));
  }

  @Test
  void anInstrumentThatCannotBeSoldShortIsOnlyBought() {
    assertThat(assess(proposal(Direction.BEARISH, 1_000), LONG_ONLY, "100000"))
        .isEqualTo(refused(Rule.SHORT));
    assertThat(assess(proposal(Direction.BULLISH, 1_000), LONG_ONLY, "0"))
        .isInstanceOf(EntryIntended.class);
  }

  @Test
  void anOrderBelowTheVenuesMinimumIsRefused() {
    Proposal fifty = proposal(Direction.BULLISH, 1_000);

    assertThat(assess(fifty, instrument("10000", true), "0")).isInstanceOf(EntryIntended.class);
    assertThat(assess(fifty, instrument("10000.01", true), "0"))
        .isEqualTo(refused(Rule.MINIMUM, new Fact("quantity", "50")));
  }

  @Test
  void anOrderOfLessThanOneLotIsRefused() {
    assertThat(assess(proposal(Direction.BULLISH, 1_000), X, "99999.81"))
        .isEqualTo(refused(Rule.MINIMUM, new Fact("quantity", "0")));
  }

  @Test
  void anAccountThatOwesMoreThanItHasIsRefused() {
    AccountView broke = new AccountView(new BigDecimal("-5"), new BigDecimal("100"));

    assertThat(
            new RiskCore(RiskSettings.DEFAULTS)
                .assess(proposal(Direction.BULLISH, 1_000), X, Holding.NOTHING, broke))
        .isEqualTo(refused(Rule.MINIMUM, new Fact("quantity", "0")));
  }

  @Test
  void theVoteActsFromItsThresholdOn() {
    // (0.4 × 0.125 + 0.3) / 0.7 = 0.5
    assertThat(assess(voting(0.125), X, "0")).isInstanceOf(EntryIntended.class);
    assertThat(assess(voting(0.12), X, "0"))
        .isEqualTo(refused(Rule.VOTE, new Fact("score", "0.497143")));
  }

  @Test
  void headroomIsWhatEquityHasLeft() {
    assertThat(account("0").headroom()).isEqualTo(1);
    assertThat(account("25000").headroom()).isEqualTo(0.75);
    assertThat(account("100000").headroom()).isZero();
    assertThat(account("120000").headroom()).isZero();
    assertThat(account("120000").free()).isZero();
  }

  @Test
  void littleHeadroomTurnsTheVote() {
    // (0.4 × 0.6 + 0.3 × 0.1) / 0.7
    assertThat(assess(voting(0.6), X, "90000"))
        .isEqualTo(refused(Rule.VOTE, new Fact("score", "0.385714")));
  }

  @Test
  void oneVoterIsNoQuorumOfTwo() {
    RiskSettings usual = RiskSettings.DEFAULTS;
    RiskSettings two =
        new RiskSettings(
            usual.profile(),
            usual.maxLoss(),
            usual.tier(),
            usual.tierHigh(),
            usual.leverage(),
            usual.maxLeverage(),
            usual.quantity(),
            usual.wholeUnits(),
            new RiskSettings.Vote(0.4, 0.3, 0.5, 2));

    Decision decision =
        new RiskCore(two)
            .assess(proposal(Direction.BULLISH, 1_000), X, Holding.NOTHING, account("0"));

    assertThat(decision).isEqualTo(refused(Rule.VOTE, new Fact("score", "1.000000")));
  }

  private static Proposal voting(double confidence) {
    return proposal(Direction.BULLISH, 20_000, 1_000, confidence, false);
  }

  private static Decision assess(Proposal proposal, Instrument instrument, String committed) {
    return new RiskCore(RiskSettings.DEFAULTS)
        .assess(proposal, instrument, Holding.NOTHING, account(committed));
  }

  private static Refused refused(Rule rule, Fact... facts) {
    return new Refused("X", "test", "X/test/1", rule, List.of(facts));
  }

  private static Instrument instrument(String minNotional, boolean shortable) {
    return new Instrument(
        X.symbol(),
        X.tick(),
        X.lot(),
        X.assetClass(),
        X.calendar(),
        new BigDecimal(minNotional),
        shortable);
  }
}
