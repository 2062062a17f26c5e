package io.fairgap.trading.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected values were computed with forty digits from the incomplete beta function (mpmath)
/// and rounded once.
class StudentTTest {

  @ParameterizedTest
  @CsvSource({
    "-40, 1, 0.007956089912025814",
    "-3.5, 1, 0.08858553278290475",
    "0, 1, 0.5",
    "1, 1, 0.75",
    "-1.5, 2, 0.13619656244550055",
    "4.302652729749464, 2, 0.975",
    "2.5, 3, 0.9561466764959672",
    "-0.7, 4, 0.2612500827967251",
    "2.0150483733330233, 5, 0.95",
    "2.2281388519649385, 10, 0.9749999999990957",
    "-6, 11, 4.463064602034565e-05",
    "0.1, 12, 0.539002214771587",
    "1.2, 55, 0.882358556262389",
    "-1.83, 55, 0.03633561398147105",
    "2.58, 100, 0.9943332446667703",
    "-1.9623, 1001, 0.025002138617836393",
    "3.1, 9999, 0.9990297082211551",
    "0.5, 100000, 0.691461911172791",
    "1.6448536269514722, 1000000, 0.9499998428451079"
  })
  void theDistributionFunctionIsRightToElevenDecimals(double t, int degrees, double expected) {
    double probability = StudentT.cumulative(t, degrees);

    assertThat(probability).isCloseTo(expected, within(1e-11));
  }

  @Property
  void bothTailsAreEquallyProbable(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double t,
      @ForAll @IntRange(min = 1, max = 500) int degrees) {
    double below = StudentT.cumulative(t, degrees);
    double above = StudentT.cumulative(-t, degrees);

    assertThat(below + above).isCloseTo(1, within(1e-15));
    assertThat(below).isBetween(0.0, 1.0);
  }

  @Property
  void greaterValuesAreNeverLessProbableToStayBelow(
      @ForAll @DoubleRange(min = -50, max = 50) double t,
      @ForAll @DoubleRange(min = 0, max = 10) double more,
      @ForAll @IntRange(min = 1, max = 500) int degrees) {
    double below = StudentT.cumulative(t, degrees);
    double farther = StudentT.cumulative(t + more, degrees);

    assertThat(farther).isGreaterThanOrEqualTo(below - 1e-15);
  }

  @Test
  void noDegreesOfFreedomAreABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.cumulative(1, 0))
        .withMessage("degrees of freedom begin at 1, not 0");
  }
}
