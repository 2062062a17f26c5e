package io.fairgap.trading.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Scene.Met;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The venue's state comes out as a value and goes back in.
class PaperVenueStateTest {
  @Property(tries = 300)
  void aVenueThatWasPutBackMeetsTheSameCandlesInTheSameWay(
      @ForAll Side side,
      @ForAll StopTrigger trigger,
      @ForAll boolean limit,
      @ForAll("shapes") List<Scene.Shape> shapes,
      @ForAll @IntRange(min = 0, max = 8) int cut,
      @ForAll @IntRange(min = 0, max = 8) int leaving) {
    List<Met> without = play(side, trigger, limit, shapes, -1, leaving);
    List<Met> with = play(side, trigger, limit, shapes, cut, leaving);

    assertThat(with).isEqualTo(without);
  }

  @ParameterizedTest
  @EnumSource
  void anExitThatWasAskedForIsRemembered(Side side) {
    Scene scene = scene(side, StopTrigger.TOUCH_AND_CLOSE).market(900, 1_100);

    scene.candle(1_000, 1_010, 990).exitAtOpen(Leg.CLOSE_BEYOND).restart();

    assertThat(scene.candle(950, 960, 940).met())
        .containsExactly(
            new Met.Opened(1_000, false), new Met.Closed(Leg.CLOSE_BEYOND, 950, false));
  }

  @ParameterizedTest
  @EnumSource
  void theDisasterStopIsRemembered(Side side) {
    Scene scene = scene(side, StopTrigger.CLOSE).market(900, 1_100);

    scene.candle(1_000, 1_010, 990).restart().candle(900, 910, 801).candle(850, 860, 800);

    assertThat(scene.met())
        .containsExactly(new Met.Opened(1_000, false), new Met.Closed(Leg.STOP, 800, false));
  }

  @Provide
  Arbitrary<List<Scene.Shape>> shapes() {
    Arbitrary<Scene.Shape> shape =
        Combinators.combine(
                Arbitraries.longs().between(880, 1_120),
                Arbitraries.longs().between(0, 60),
                Arbitraries.longs().between(0, 60))
            .as((open, up, down) -> new Scene.Shape(open, open + up, open - down));
    return shape.list().ofMinSize(1).ofMaxSize(8);
  }

  private static List<Met> play(
      Side side,
      StopTrigger trigger,
      boolean limit,
      List<Scene.Shape> shapes,
      int cut,
      int leaving) {
    Scene scene = scene(side, trigger).limit(limit ? 980 : 0, 900, 1_100);
    for (int i = 0; i < shapes.size(); i++) {
      if (i == cut) {
        scene.restart();
      }
      Scene.Shape shape = shapes.get(i);
      scene.candle(shape.open(), shape.high(), shape.low());
      boolean isHeld = scene.met().size() == 1 && scene.met().getFirst() instanceof Met.Opened;
      if (i == leaving && isHeld) {
        scene.exitAtOpen(Leg.SIGNAL);
      }
    }
    return scene.met();
  }

  private static Scene scene(Side side, StopTrigger trigger) {
    return new Scene(side, Scene.rules(LimitFill.THROUGH, trigger));
  }
}
