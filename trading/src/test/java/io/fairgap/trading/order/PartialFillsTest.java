package io.fairgap.trading.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.market.Ratio;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.order.Scene.Part;
import io.fairgap.trading.order.Scene.Shape;
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

/// Orders for five lots that get a tenth of the volume; written for longs, run for both sides.
class PartialFillsTest {
  @ParameterizedTest
  @EnumSource
  void aMarketEntryGoesOnAtTheNextOpens(Side side) {
    Scene scene = scene(side).market(900, 1_100);

    scene.candle(1_000, 1_010, 990, 20).candle(1_004, 1_010, 990, 9).candle(1_006, 1_010, 990, 90);

    assertThat(scene.parts())
        .containsExactly(new Part("ENTRY", 1_000, 2), new Part("ENTRY", 1_006, 3));
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheFirstOpenOfAMarketOrderIsReachedLate(Side side) {
    Scene scene =
        scene(
                side,
                new FillRules(
                    Scene.costs("0", "0", Scene.MINUTE / 2),
                    LimitFill.THROUGH,
                    StopTrigger.TOUCH_AND_CLOSE,
                    Scene.MINUTE,
                    Ratio.of("0.1")))
            .market(900, 1_100);

    scene.candle(1_000, 1_010, 990, 20).candle(1_004, 1_010, 990, 30);
    scene.exitAtOpen(Leg.SIGNAL);
    scene.candle(1_000, 1_010, 990, 20).candle(1_004, 1_010, 990, 30);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 1_005, 2),
            new Part("ENTRY", 1_004, 3),
            new Part("SIGNAL", 995, 2),
            new Part("SIGNAL", 1_004, 3));
  }

  @ParameterizedTest
  @EnumSource
  void theTargetTakesBackWhatWaitsOfALimitEntry(Side side) {
    Scene scene = scene(side).limit(980, 900, 1_100);

    scene.candle(1_000, 1_010, 979, 20).candle(1_000, 1_200, 980, 90).candle(990, 1_000, 970, 90);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 980, 2), new Part("REST", 0, 3), new Part("TARGET", 1_100, 2));
  }

  @ParameterizedTest
  @EnumSource
  void onACandleThatFillsMoreOfALimitEntryTheTargetDoesNotCount(Side side) {
    Scene scene = scene(side).limit(980, 900, 1_100).candle(1_000, 1_010, 979, 20);

    scene.candle(1_000, 1_200, 970, 30);

    assertThat(scene.parts()).containsExactly(new Part("ENTRY", 980, 2), new Part("ENTRY", 980, 3));
  }

  @ParameterizedTest
  @EnumSource
  void theRestOfAStopGoesOnAtTheNextOpensWhereverPriceGoes(Side side) {
    Scene scene = scene(side).market(900, 1_100).candle(1_000, 1_010, 990, 50);

    scene.candle(950, 960, 890, 20).candle(1_000, 1_200, 990, 10).candle(870, 880, 860, 40);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 5),
            new Part("STOP", 900, 2),
            new Part("STOP", 1_000, 1),
            new Part("STOP", 870, 2));
  }

  @ParameterizedTest
  @EnumSource
  void theRestOfAStopThatTheOpenCrossedGoesOnAtTheNextOpens(Side side) {
    Scene scene = scene(side).market(900, 1_100).candle(1_000, 1_010, 990, 50);

    scene.candle(880, 890, 870, 40).candle(875, 880, 860, 40);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 5),
            new Part("STOP_GAP", 880, 4),
            new Part("STOP_GAP", 875, 1));
  }

  @ParameterizedTest
  @EnumSource
  void theRestOfATargetWaitsUnderTheStop(Side side) {
    Scene scene = scene(side).market(900, 1_100).candle(1_000, 1_010, 990, 50);

    scene.candle(1_090, 1_101, 1_080, 20).candle(1_090, 1_100, 1_080, 90);
    scene.candle(1_000, 1_010, 900, 90);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 5), new Part("TARGET", 1_100, 2), new Part("STOP", 900, 3));
  }

  @ParameterizedTest
  @EnumSource
  void anExitTakesBackWhatWaitsOfTheEntry(Side side) {
    Scene asked = scene(side).market(900, 1_100).candle(1_000, 1_010, 990, 30);
    Scene stopped = scene(side).market(900, 1_100).candle(1_000, 1_010, 890, 30);

    asked.exitAtOpen(Leg.CLOSE_BEYOND).candle(950, 960, 940, 90);
    stopped.candle(950, 960, 940, 90);

    assertThat(asked.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 3), new Part("REST", 0, 2), new Part("CLOSE_BEYOND", 950, 3));
    // the entry took all that its candle gave, so the stop begins there and ends at the next open
    assertThat(stopped.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 3), new Part("REST", 0, 2), new Part("STOP", 950, 3));
  }

  @ParameterizedTest
  @EnumSource
  void anOpenBeyondTheTargetEndsAnEntryThatIsFilledInPart(Side side) {
    Scene scene = scene(side).market(900, 1_100).candle(1_000, 1_010, 990, 30);

    scene.candle(1_150, 1_160, 1_140, 20);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 3), new Part("REST", 0, 2), new Part("TARGET", 1_100, 2));
  }

  @ParameterizedTest
  @EnumSource
  void whatWaitsCanBeTakenBackAndWhatIsFilledStays(Side side) {
    Scene scene = scene(side).limit(980, 900, 1_100).candle(1_000, 1_010, 979, 20);

    assertThat(scene.cancel()).isTrue();
    assertThat(scene.cancel()).isFalse();
    scene.candle(990, 1_000, 970, 90).candle(1_000, 1_101, 990, 90);

    assertThat(scene.parts())
        .containsExactly(new Part("ENTRY", 980, 2), new Part("TARGET", 1_100, 2));
  }

  @ParameterizedTest
  @EnumSource
  void finerCandlesShareTheVolumeOfTheirCandle(Side side) {
    Scene scene = scene(side).market(900, 1_100);

    scene.candle(30, new Shape(1_000, 1_010, 990), new Shape(1_002, 1_101, 990));

    assertThat(scene.parts()).containsExactly(new Part("ENTRY", 1_000, 3));
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfARunClosesWhatTheVolumeWouldNot(Side side) {
    Scene scene = scene(side).market(900, 1_100).candle(1_000, 1_010, 990, 30);

    scene.closeAll(1_042);

    assertThat(scene.parts())
        .containsExactly(
            new Part("ENTRY", 1_000, 3), new Part("REST", 0, 2), new Part("END", 1_042, 3));
  }

  @Property(tries = 300)
  void aVenueThatWasPutBackGoesOnWithTheRest(
      @ForAll Side side,
      @ForAll boolean limit,
      @ForAll("shapes") List<Shape> shapes,
      @ForAll("volumes") List<Long> volumes,
      @ForAll @IntRange(min = 0, max = 8) int cut) {
    assertThat(play(side, limit, shapes, volumes, cut))
        .isEqualTo(play(side, limit, shapes, volumes, -1));
  }

  @Property(tries = 300)
  void asMuchLeavesAsEnteredAndNoCandleFillsMoreThanItsShare(
      @ForAll Side side,
      @ForAll boolean limit,
      @ForAll("shapes") List<Shape> shapes,
      @ForAll("volumes") List<Long> volumes) {
    Scene scene = scene(side).limit(limit ? 980 : 0, 900, 1_100);
    int told = 0;
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      scene.candle(shape.open(), shape.high(), shape.low(), volumes.get(i));
      List<Part> parts = scene.parts().subList(told, scene.parts().size());
      assertThat(lots(parts, true) + lots(parts, false)).isLessThanOrEqualTo(volumes.get(i) / 10);
      told = scene.parts().size();
    }
    scene.closeAll(1_000);

    assertThat(lots(scene.parts(), false)).isEqualTo(lots(scene.parts(), true));
  }

  private static long lots(List<Part> parts, boolean entries) {
    return parts.stream()
        .filter(part -> !part.what().equals("REST") && part.what().equals("ENTRY") == entries)
        .mapToLong(Part::lots)
        .sum();
  }

  @Provide
  Arbitrary<List<Shape>> shapes() {
    Arbitrary<Shape> shape =
        Combinators.combine(
                Arbitraries.longs().between(880, 1_120),
                Arbitraries.longs().between(0, 60),
                Arbitraries.longs().between(0, 60))
            .as((open, up, down) -> new Shape(open, open + up, open - down));
    return shape.list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Long>> volumes() {
    return Arbitraries.longs().between(0, 40).list().ofSize(8);
  }

  private static List<Part> play(
      Side side, boolean limit, List<Shape> shapes, List<Long> volumes, int cut) {
    Scene scene = scene(side).limit(limit ? 980 : 0, 900, 1_100);
    for (int i = 0; i < shapes.size(); i++) {
      if (i == cut) {
        scene.restart();
      }
      Shape shape = shapes.get(i);
      scene.candle(shape.open(), shape.high(), shape.low(), volumes.get(i));
    }
    return scene.parts();
  }

  private static Scene scene(Side side) {
    return scene(
        side,
        new FillRules(
            Scene.costs("0", "0", 0),
            LimitFill.THROUGH,
            StopTrigger.TOUCH_AND_CLOSE,
            Scene.MINUTE,
            Ratio.of("0.1")));
  }

  private static Scene scene(Side side, FillRules rules) {
    return new Scene(side, rules);
  }
}
