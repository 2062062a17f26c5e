package io.fairgap.trading.order;

import static io.fairgap.trading.order.Scene.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Scene.Met;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How positions end on candles, without costs; written for longs, run for both sides.
class ExitFillsTest {
  private static final Met OPENED = new Met.Opened(1_000, false);

  @ParameterizedTest
  @EnumSource
  void aStopFillsAtItsPriceWhenTouched(Side side) {
    Scene scene = held(side).candle(1_000, 1_010, 901);

    scene.candle(950, 960, 900);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 900, false));
  }

  @ParameterizedTest
  @EnumSource
  void aStopThatTheOpenCrossedFillsAtTheOpen(Side side) {
    Scene at = held(side).candle(900, 960, 890);
    Scene beyond = held(side).candle(880, 1_200, 870);

    assertThat(at.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP_GAP, 900, false));
    assertThat(beyond.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP_GAP, 880, false));
  }

  @ParameterizedTest
  @EnumSource
  void aTargetFillsAtItsPriceWhenPriceTradesThroughIt(Side side) {
    Scene scene = held(side).candle(1_000, 1_100, 990);
    assertThat(scene.met()).containsExactly(OPENED);

    scene.candle(1_000, 1_101, 990);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.TARGET, 1_100, true));
  }

  @ParameterizedTest
  @EnumSource
  void aTargetFillsAtTheTouchWhereThatIsTheRule(Side side) {
    Scene scene = held(side, rules(LimitFill.TOUCH, StopTrigger.TOUCH_AND_CLOSE));

    scene.candle(1_000, 1_100, 990);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.TARGET, 1_100, true));
  }

  @ParameterizedTest
  @EnumSource
  void aTargetGetsItsOwnPriceEvenWhenTheOpenIsBetter(Side side) {
    Scene scene = held(side).candle(1_150, 1_160, 1_140);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.TARGET, 1_100, true));
  }

  @ParameterizedTest
  @EnumSource
  void theStopComesBeforeTheTargetOfOneCandle(Side side) {
    Scene scene = held(side).candle(1_000, 1_200, 800);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 900, false));
  }

  @ParameterizedTest
  @EnumSource
  void aMarketEntrysOwnCandleCountsForStopAndTarget(Side side) {
    Scene stopped = fresh(side).market(900, 1_100).candle(1_000, 1_010, 900);
    Scene won = fresh(side).market(900, 1_100).candle(1_000, 1_101, 990);
    Scene both = fresh(side).market(900, 1_100).candle(1_000, 1_101, 900);

    assertThat(stopped.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 900, false));
    assertThat(won.met()).containsExactly(OPENED, new Met.Closed(Leg.TARGET, 1_100, true));
    assertThat(both.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 900, false));
  }

  @ParameterizedTest
  @EnumSource
  void aLimitEntrysOwnCandleCountsForTheStopAlone(Side side) {
    Met opened = new Met.Opened(980, true);
    Scene stopped = fresh(side).limit(980, 900, 1_100).candle(1_000, 1_200, 900);
    Scene kept = fresh(side).limit(980, 900, 1_100).candle(1_000, 1_200, 950);

    assertThat(stopped.met()).containsExactly(opened, new Met.Closed(Leg.STOP, 900, false));
    assertThat(kept.met()).containsExactly(opened);
    assertThat(kept.candle(1_000, 1_101, 990).met())
        .containsExactly(opened, new Met.Closed(Leg.TARGET, 1_100, true));
  }

  @ParameterizedTest
  @EnumSource
  void anExitThatWasAskedForFillsAtTheNextOpen(Side side) {
    Scene scene = held(side).exitAtOpen(Leg.CLOSE_BEYOND);

    scene.candle(930, 1_200, 850);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.CLOSE_BEYOND, 930, false));
  }

  @ParameterizedTest
  @EnumSource
  void aStopThatTheOpenCrossedComesBeforeTheExitOfThatOpen(Side side) {
    Scene scene = held(side).exitAtOpen(Leg.CLOSE_BEYOND);

    scene.candle(895, 960, 890);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP_GAP, 895, false));
  }

  @ParameterizedTest
  @EnumSource
  void theFirstReasonToLeaveStays(Side side) {
    Scene scene = held(side).exitAtOpen(Leg.SIGNAL).exitAtOpen(Leg.CLOSE_BEYOND);

    scene.candle(1_000, 1_010, 990);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.SIGNAL, 1_000, false));
  }

  @ParameterizedTest
  @EnumSource
  void anExitDoesNotOutliveItsPosition(Side side) {
    Scene scene = held(side).exitAtOpen(Leg.CLOSE_BEYOND).candle(895, 960, 890);

    scene.market(900, 1_100).candle(1_000, 1_010, 990).candle(1_000, 1_010, 990);

    assertThat(scene.met())
        .containsExactly(OPENED, new Met.Closed(Leg.STOP_GAP, 895, false), OPENED);
  }

  @ParameterizedTest
  @EnumSource
  void whereClosesAloneEndATradeADisasterStopWorksAtTwiceTheDistanceFromTheFill(Side side) {
    FillRules rules = rules(LimitFill.THROUGH, StopTrigger.CLOSE);
    Scene market = held(side, rules).candle(1_000, 1_010, 801);
    Scene limit = new Scene(side, rules).limit(980, 900, 1_100).candle(1_000, 1_010, 821);

    market.candle(1_000, 1_010, 800);
    limit.candle(1_000, 1_010, 820);

    assertThat(market.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 800, false));
    assertThat(limit.met())
        .containsExactly(new Met.Opened(980, true), new Met.Closed(Leg.STOP, 820, false));
  }

  @ParameterizedTest
  @EnumSource
  void aPositionWithoutStopAndTargetEndsOnlyWhenAsked(Side side) {
    Scene scene = fresh(side).market(0, 0).candle(1_000, 1_900, 100);

    scene.exitAtOpen(Leg.SIGNAL).candle(1_200, 1_900, 100);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.SIGNAL, 1_200, false));
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfTheRunClosesWhatIsOpenAndTakesBackWhatWaits(Side side) {
    Scene open = held(side).closeAll(1_042);
    Scene waiting = fresh(side).limit(980, 900, 1_100).closeAll(1_042);

    assertThat(open.met()).containsExactly(OPENED, new Met.Closed(Leg.END, 1_042, false));
    assertThat(waiting.candle(1_000, 1_010, 950).met()).isEmpty();
  }

  private static Scene fresh(Side side) {
    return new Scene(side, rules(LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE));
  }

  private static Scene held(Side side) {
    return held(side, rules(LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE));
  }

  private static Scene held(Side side, FillRules rules) {
    return new Scene(side, rules).market(900, 1_100).candle(1_000, 1_010, 990);
  }
}
