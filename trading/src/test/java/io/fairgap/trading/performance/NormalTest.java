package io.fairgap.trading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The expected values were computed with sixty digits (mpmath) and rounded once.
class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "-37.5, 4.605353009581955e-308",
    "-35.37125687438988, 2.36262498628097e-274",
    "-30.0, 4.906713927148187e-198",
    "-20.0, 2.7536241186062337e-89",
    "-11.805639589497064, 1.8250245080597192e-32",
    "-8.0, 6.220960574271784e-16",
    "-5.7, 5.990371401063528e-09",
    "-5.65, 8.022391850663497e-09",
    "-5.0, 2.866515718791939e-07",
    "-4.056867744841869, 2.4867613089677236e-05",
    "-3.0, 0.0013498980316300946",
    "-2.0, 0.02275013194817921",
    "-1.6448536269514722, 0.05000000000000005",
    "-1.0, 0.15865525393145705",
    "-0.68, 0.2482522304535705",
    "-0.67448975, 0.25000000006231016",
    "-0.67, 0.2514288950953101",
    "-0.5698574573917972, 0.2843871906741044",
    "-0.5, 0.3085375387259869",
    "-0.1, 0.460172162722971",
    "-1e-10, 0.49999999996010575",
    "0.0, 0.5",
    "1e-10, 0.5000000000398942",
    "0.25, 0.5987063256829237",
    "0.67, 0.7485711049046899",
    "0.7, 0.758036347776927",
    "1.0, 0.8413447460685429",
    "1.96, 0.9750021048517795",
    "3.0, 0.9986501019683699",
    "5.0, 0.9999997133484281",
    "6.0, 0.9999999990134123",
    "8.2, 0.9999999999999999"
  })
  void theDistributionFunctionIsRightToFifteenDigitsFarIntoTheTail(double x, double expected) {
    double probability = Normal.cumulative(x);

    assertThat(probability).isCloseTo(expected, within(expected * 1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.0470962993612",
    "1e-100, -21.273453560965326",
    "1e-20, -9.262340089798407",
    "1e-11, -6.706023155495136",
    "1e-10, -6.361340902404057",
    "1e-06, -4.753424308822899",
    "0.0001, -3.7190164854556804",
    "0.001, -3.0902323061678136",
    "0.01, -2.326347874040841",
    "0.025, -1.9599639845400543",
    "0.05, -1.6448536269514726",
    "0.07, -1.4757910281791706",
    "0.075, -1.439531470938456",
    "0.08, -1.4050715603096327",
    "0.1, -1.2815515655446004",
    "0.25, -0.6744897501960817",
    "0.4, -0.2533471031357997",
    "0.49, -0.025068908258711057",
    "0.5, 0.0",
    "0.51, 0.025068908258711057",
    "0.75, 0.6744897501960817",
    "0.9, 1.2815515655446006",
    "0.925, 1.4395314709384561",
    "0.93, 1.475791028179171",
    "0.95, 1.6448536269514722",
    "0.975, 1.9599639845400538",
    "0.99, 2.3263478740408408",
    "0.999, 3.090232306167813",
    "0.999999, 4.753424308817087"
  })
  void theQuantileIsRightToFifteenDigits(double p, double expected) {
    double quantile = Normal.quantile(p);

    assertThat(quantile).isCloseTo(expected, within(Math.abs(expected) * 1e-15));
  }

  @Test
  void nothingLiesBeyondTheInfinities() {
    double below = Normal.cumulative(Double.NEGATIVE_INFINITY);
    double above = Normal.cumulative(Double.POSITIVE_INFINITY);

    assertThat(below).isEqualTo(0);
    assertThat(above).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void aQuantileOutsideOfZeroAndOneIsABug(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normal.quantile(p))
        .withMessage("a quantile is asked for within 0 and 1, not at " + p);
  }

  @Property
  void theDistributionFunctionUndoesTheQuantile(
      @ForAll @Scale(15) @DoubleRange(min = 1e-12, max = 0.999999) double p) {
    double back = Normal.cumulative(Normal.quantile(p));

    // a last digit of x is worth x² of them in the probability
    assertThat(back).isCloseTo(p, within(p * 5e-14));
  }

  @Property
  void bothSidesAreMirrored(@ForAll @Scale(6) @DoubleRange(min = -8, max = 8) double x) {
    double sum = Normal.cumulative(x) + Normal.cumulative(-x);

    assertThat(sum).isCloseTo(1, within(2e-16));
  }
}
