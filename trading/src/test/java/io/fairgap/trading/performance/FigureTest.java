package io.fairgap.trading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.performance.Figure.Defined;
import io.fairgap.trading.performance.Figure.Undefined;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void aQuotientByZeroIsUndefinedForTheReasonGiven() {
    Figure ofDoubles = Figure.ratio(1, 0, "nothing to divide by");
    Figure ofAmounts = Figure.ratio(BigDecimal.ONE, new BigDecimal("0.00"), "nothing to divide by");

    assertThat(ofDoubles).isEqualTo(new Undefined("nothing to divide by"));
    assertThat(ofAmounts).isEqualTo(new Undefined("nothing to divide by"));
  }

  @Test
  void aQuotientOfAmountsIsRoundedOnce() {
    Figure third = Figure.ratio(new BigDecimal("0.1"), new BigDecimal("0.3"), "");

    assertThat(third).isEqualTo(new Defined(1.0 / 3));
  }

  @Test
  void anOverflowIsUndefined() {
    Figure overflow = Figure.of(1e300).map(value -> value * 1e10);

    assertThat(overflow).isEqualTo(new Undefined("the value is beyond the range of a number"));
  }

  @Test
  void theFirstReasonIsKept() {
    Figure first = Figure.undefined("first");
    Figure second = Figure.undefined("second");

    assertThat(first.over(second, "zero")).isEqualTo(first);
    assertThat(Figure.of(1).over(second, "zero")).isEqualTo(second);
    assertThat(Figure.of(1).over(Figure.of(0), "zero")).isEqualTo(Figure.undefined("zero"));
    assertThat(Figure.of(1).over(Figure.of(4), "zero")).isEqualTo(Figure.of(0.25));
    assertThat(first.map(value -> value + 1).where(value -> value > 0, "no")).isEqualTo(first);
  }

  @Test
  void neitherNotANumberNorASilentReasonIsAFigure() {
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Defined(Double.NEGATIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.undefined(" "));
  }
}
