package io.fairgap.trading.order;

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
}
