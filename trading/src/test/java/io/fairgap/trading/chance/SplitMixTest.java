package io.fairgap.trading.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitMixTest {

  /// The sequence that implementations of SplitMix64 are commonly checked against.
  @Test
  void theSequenceIsThePublishedOne() {
    SplitMix dice = new SplitMix(1_234_567);

    assertThat(LongStream.generate(dice::next).limit(5).mapToObj(Long::toUnsignedString))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  /// The floor of ten times the numbers above, over 2⁶⁴.
  @Test
  void boundedNumbersAreTheHighPartOfTheProduct() {
    SplitMix dice = new SplitMix(1_234_567);

    assertThat(IntStream.generate(() -> dice.below(10)).limit(10))
        .containsExactly(3, 1, 5, 2, 8, 4, 5, 2, 4, 8);
  }

  @Test
  void sharesAreTheUpper53Bits() {
    SplitMix dice = new SplitMix(1_234_567);

    assertThat(new double[] {dice.share(), dice.share(), dice.share()})
        .containsExactly(0.3500795420214081, 0.17364409667091263, 0.5322073040624192);
  }

  @Test
  void neighbouringSeedsAndStreamsShareNoNumbers() {
    LongStream numbers =
        LongStream.range(0, 4)
            .flatMap(seed ->
                IntStream.range(0, 4)
                    .mapToObj(stream -> SplitMix.of(seed, stream))
                    .flatMapToLong(dice -> LongStream.generate(dice::next).limit(1_000)));

    assertThat(numbers.distinct().count()).isEqualTo(16_000);
  }

  @Property
  void aBoundedNumberStaysInItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    SplitMix dice = new SplitMix(seed);

    assertThat(dice.below(bound)).isBetween(0, bound - 1);
    assertThat(dice.share()).isBetween(0.0, 1 - 0x1p-53);
  }
}
