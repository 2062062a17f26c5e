package io.fairgap.trading.order;

import static io.fairgap.trading.order.Scene.costs;
import static io.fairgap.trading.order.Scene.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Scene.Met;
import io.fairgap.trading.order.Scene.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Finer candles tell what came first inside a candle.
class FinerCandlesTest {
  private static final FillRules RULES = rules(LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE);
  private static final Met OPENED = new Met.Opened(1_000, false);
  private static final Shape CALM = new Shape(1_000, 1_010, 990);
  private static final Shape UP = new Shape(1_000, 1_101, 990);
  private static final Shape DOWN = new Shape(1_000, 1_010, 900);

  @ParameterizedTest
  @EnumSource
  void whatCameFirstDecidesBetweenStopAndTarget(Side side) {
    Scene won = new Scene(side, RULES).market(900, 1_100).candle(CALM);
    Scene lost = new Scene(side, RULES).market(900, 1_100).candle(CALM);

    won.candle(CALM, UP, DOWN);
    lost.candle(CALM, DOWN, UP);

    assertThat(won.met()).containsExactly(OPENED, new Met.Closed(Leg.TARGET, 1_100, true));
    assertThat(lost.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 900, false));
  }

  @ParameterizedTest
  @EnumSource
  void theStopStillComesFirstWhenOneFinerCandleHoldsBoth(Side side) {
    Scene scene = new Scene(side, RULES).market(900, 1_100);

    scene.candle(CALM, new Shape(1_000, 1_101, 900));

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.STOP, 900, false));
  }

  @ParameterizedTest
  @EnumSource
  void aTargetAfterALimitEntryCountsOnTheSameCandle(Side side) {
    Scene after = new Scene(side, RULES).limit(980, 900, 1_100);
    Scene same = new Scene(side, RULES).limit(980, 900, 1_100);

    after.candle(CALM, new Shape(1_000, 1_010, 970), UP);
    same.candle(CALM, new Shape(1_000, 1_101, 970));

    assertThat(after.met())
        .containsExactly(new Met.Opened(980, true), new Met.Closed(Leg.TARGET, 1_100, true));
    assertThat(same.met()).containsExactly(new Met.Opened(980, true));
  }

  @ParameterizedTest
  @EnumSource
  void anExitThatWasAskedForFillsAtTheFirstFinerOpen(Side side) {
    Scene scene = new Scene(side, RULES).market(900, 1_100).candle(CALM);

    scene.exitAtOpen(Leg.CLOSE_BEYOND).candle(new Shape(950, 960, 940), DOWN);

    assertThat(scene.met()).containsExactly(OPENED, new Met.Closed(Leg.CLOSE_BEYOND, 950, false));
  }

  @ParameterizedTest
  @EnumSource
  void aTargetBeforeALimitEntryKeepsItOutUntilTheCandleCloses(Side side) {
    Shape touched = new Shape(1_000, 1_100, 990);
    Shape back = new Shape(1_000, 1_010, 970);
    Scene scene = new Scene(side, RULES).limit(980, 900, 1_100);

    scene.candle(CALM, touched, back);

    assertThat(scene.met()).isEmpty();
    assertThat(scene.cancel()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anEntryThatNobodyTookBackFillsOnTheNextCandle(Side side) {
    Scene scene = new Scene(side, RULES).limit(980, 900, 1_100).candle(UP, CALM).restart();

    scene.candle(CALM, new Shape(1_000, 1_010, 970));

    assertThat(scene.met()).containsExactly(new Met.Opened(980, true));
  }

  @ParameterizedTest
  @EnumSource
  void withoutFinerCandlesTheEntryCountsAsFirst(Side side) {
    Scene scene = new Scene(side, RULES).limit(980, 900, 1_100);

    scene.candle(1_000, 1_101, 970);

    assertThat(scene.met()).containsExactly(new Met.Opened(980, true));
  }

  @ParameterizedTest
  @EnumSource
  void aMarketOrderPaysTheLatencysShareOfTheFinerCandle(Side side) {
    // 15 of 20 seconds: 0.75 × 10 = 7.5 ticks; without finer candles 15 of 60: 0.25 × 101 = 25.25
    Scene finer = new Scene(side, slow(15_000)).market(900, 1_200);
    Scene whole = new Scene(side, slow(15_000)).market(900, 1_200);

    finer.candle(CALM, UP, CALM);
    whole.candle(1_000, 1_101, 990);

    assertThat(finer.met()).containsExactly(opened(1_008));
    assertThat(whole.met()).containsExactly(opened(1_026));
  }

  @ParameterizedTest
  @EnumSource
  void aSlowMarketOrderMeetsTheFinerCandleInWhichItArrives(Side side) {
    // 30 seconds: ten of the second candle's twenty, half of 12 ticks; the stop before it is no
    // stop
    Scene scene = new Scene(side, slow(30_000)).market(900, 1_200);

    scene.candle(DOWN, new Shape(1_002, 1_014, 1_000), CALM);

    assertThat(scene.met()).containsExactly(opened(1_008));
  }

  @ParameterizedTest
  @EnumSource
  void aLatencyBeyondTheCandleArrivesWithItsLastFinerCandle(Side side) {
    Scene scene = new Scene(side, slow(90_000)).market(900, 1_200);

    scene.candle(UP, UP, new Shape(1_002, 1_014, 1_000));

    assertThat(scene.met()).containsExactly(opened(1_014));
  }

  @ParameterizedTest
  @EnumSource
  void theStopWorksWhileAnExitIsOnItsWay(Side side) {
    Scene stopped = new Scene(side, slow(30_000)).market(900, 1_200).candle(CALM, CALM, CALM);
    Scene left = new Scene(side, slow(30_000)).market(900, 1_200).candle(CALM, CALM, CALM);

    stopped.exitAtOpen(Leg.CLOSE_BEYOND).candle(DOWN, CALM, CALM);
    left.exitAtOpen(Leg.CLOSE_BEYOND).candle(CALM, new Shape(960, 970, 940), DOWN);

    // 1000 + half of 10; 960 − half of 20
    assertThat(stopped.met()).containsExactly(opened(1_005), new Met.Closed(Leg.STOP, 900, false));
    assertThat(left.met())
        .containsExactly(opened(1_005), new Met.Closed(Leg.CLOSE_BEYOND, 950, false));
  }

  private static FillRules slow(long latency) {
    return new FillRules(
        costs("0", "0", latency), LimitFill.THROUGH, StopTrigger.TOUCH_AND_CLOSE, Scene.MINUTE);
  }

  private static Met opened(long price) {
    return new Met.Opened(price, false);
  }
}
