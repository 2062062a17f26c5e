package io.fairgap.trading.order;

import static io.fairgap.trading.order.Scene.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Scene.Met;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How entries meet candles, without costs; written for longs, run for both sides.
class EntryFillsTest {
  private static final FillRules THROUGH = rules(LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE);
  private static final FillRules TOUCH = rules(LimitFill.TOUCH, StopTrigger.TOUCH_AND_CLOSE);

  @ParameterizedTest
  @EnumSource
  void aMarketEntryFillsAtTheNextOpen(Side side) {
    Scene scene = new Scene(side, THROUGH).market(900, 1_100);

    scene.candle(1_003, 1_010, 990);

    assertThat(scene.met()).containsExactly(new Met.Opened(1_003, false));
  }

  @ParameterizedTest
  @EnumSource
  void aLimitEntryWaitsUntilPriceTradesThroughIt(Side side) {
    Scene scene = new Scene(side, THROUGH).limit(980, 900, 1_100);

    scene.candle(1_000, 1_010, 980);
    assertThat(scene.met()).isEmpty();

    scene.candle(1_000, 1_010, 979);
    assertThat(scene.met()).containsExactly(new Met.Opened(980, true));
  }

  @ParameterizedTest
  @EnumSource
  void aLimitEntryFillsAtTheTouchWhereThatIsTheRule(Side side) {
    Scene scene = new Scene(side, TOUCH).limit(980, 900, 1_100);

    scene.candle(1_000, 1_010, 981);
    assertThat(scene.met()).isEmpty();

    scene.candle(1_000, 1_010, 980);
    assertThat(scene.met()).containsExactly(new Met.Opened(980, true));
  }

  @ParameterizedTest
  @EnumSource
  void aLimitEntryGetsItsOwnPriceEvenWhenTheOpenIsBetter(Side side) {
    Scene scene = new Scene(side, THROUGH).limit(980, 900, 1_100);

    scene.candle(960, 985, 950);

    assertThat(scene.met()).containsExactly(new Met.Opened(980, true));
  }

  @ParameterizedTest
  @EnumSource
  void anEntryThatOpensAtOrBeyondItsStopIsTakenBack(Side side) {
    Scene at = new Scene(side, THROUGH).market(900, 1_100);
    Scene beyond = new Scene(side, THROUGH).market(900, 1_100);
    Scene limit = new Scene(side, THROUGH).limit(980, 900, 1_100);

    at.candle(900, 1_010, 890).candle(1_000, 1_000, 1_000);
    beyond.candle(870, 1_010, 860).candle(1_000, 1_000, 1_000);
    limit.candle(899, 1_010, 890).candle(1_000, 1_000, 950);

    assertThat(at.met()).containsExactly(new Met.Gapped(900));
    assertThat(beyond.met()).containsExactly(new Met.Gapped(870));
    assertThat(limit.met()).containsExactly(new Met.Gapped(899));
  }

  @ParameterizedTest
  @EnumSource
  void anEntryThatOpensAtOrBeyondItsTargetIsTakenBack(Side side) {
    Scene at = new Scene(side, THROUGH).market(900, 1_100);
    Scene beyond = new Scene(side, THROUGH).market(900, 1_100);
    Scene limit = new Scene(side, THROUGH).limit(980, 900, 1_100);

    at.candle(1_100, 1_110, 1_000);
    beyond.candle(1_130, 1_140, 1_000);
    limit.candle(1_101, 1_110, 950);

    assertThat(at.met()).containsExactly(new Met.Gapped(1_100));
    assertThat(beyond.met()).containsExactly(new Met.Gapped(1_130));
    assertThat(limit.met()).containsExactly(new Met.Gapped(1_101));
  }

  @ParameterizedTest
  @EnumSource
  void anOpenOneTickInsideStopAndTargetIsNoGap(Side side) {
    Scene low = new Scene(side, THROUGH).market(900, 1_100);
    Scene high = new Scene(side, THROUGH).market(900, 1_100);

    low.candle(901, 950, 901);
    high.candle(1_099, 1_099, 1_050);

    assertThat(low.met()).containsExactly(new Met.Opened(901, false));
    assertThat(high.met()).containsExactly(new Met.Opened(1_099, false));
  }

  @ParameterizedTest
  @EnumSource
  void anEntryWithoutStopAndTargetNeverGaps(Side side) {
    Scene scene = new Scene(side, THROUGH).market(0, 0);

    scene.candle(100, 1_900, 50).candle(1_000, 1_990, 10);

    assertThat(scene.met()).containsExactly(new Met.Opened(100, false));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnEntryThatStillWaitsCanBeTakenBack(Side side) {
    Scene waiting = new Scene(side, THROUGH).limit(980, 900, 1_100).candle(1_000, 1_010, 990);
    Scene filled = new Scene(side, THROUGH).limit(980, 900, 1_100).candle(1_000, 1_010, 970);

    assertThat(waiting.cancel()).isTrue();
    assertThat(waiting.cancel()).isFalse();
    assertThat(filled.cancel()).isFalse();
    assertThat(waiting.candle(1_000, 1_010, 970).met()).isEmpty();
    assertThat(filled.candle(1_000, 1_010, 900).met())
        .containsExactly(new Met.Opened(980, true), new Met.Closed(Leg.STOP, 900, false));
  }
}
