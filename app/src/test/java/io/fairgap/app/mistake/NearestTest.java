package io.fairgap.app.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS = List.of("gap.k", "gap.limit", "gap.middle", "rr.min");

  @Test
  void aSlipOfTheKeyboardFindsItsWord() {
    assertThat(
            List.of("gap.kk", "gpa.limit", "Gap.Midle", "rr.mni").stream()
                .map(word -> Nearest.to(word, WORDS).orElse("-")))
        .containsExactly("gap.k", "gap.limit", "gap.middle", "rr.min");
  }

  @Test
  void aWordThatIsNothingLikeAnyFindsNone() {
    assertThat(Nearest.to("leverage", WORDS)).isEmpty();
    assertThat(Nearest.to("", WORDS)).isEmpty();
    assertThat(Nearest.to("g".repeat(100_000), WORDS)).isEmpty();
  }

  @Test
  void neighboursThatSwappedAreOneSlip() {
    assertThat(Nearest.distance("abcd", "abdc")).isEqualTo(1);
    assertThat(Nearest.distance("abcd", "bcd")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Property
  void theDistanceIsTheSameBothWaysAndZeroOnlyForEqualWords(
      @ForAll @StringLength(max = 20) String a, @ForAll @StringLength(max = 20) String b) {
    assertThat(Nearest.distance(a, b)).isEqualTo(Nearest.distance(b, a));
    assertThat(Nearest.distance(a, b) == 0).isEqualTo(a.equals(b));
  }
}
