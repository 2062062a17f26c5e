package io.fairgap.trading.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// A statistic: a number, or the reason why there is none.
public sealed interface Figure {

  /// A figure with a value.
  ///
  /// @param value finite
  record Defined(double value) implements Figure {
    public Defined {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a figure is finite, not " + value);
      }
    }
  }

  /// A figure that the facts do not define.
  ///
  /// @param reason one short sentence without a full stop
  record Undefined(String reason) implements Figure {
    public Undefined {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("an undefined figure needs a reason");
      }
    }
  }

  /// The figure of a computed value; undefined when it left the range of a double.
  static Figure of(double value) {
    return Double.isInfinite(value)
        ? new Undefined("the value is beyond the range of a number")
        : new Defined(value);
  }

  static Figure undefined(String reason) {
    return new Undefined(reason);
  }

  /// A quotient; undefined, with `whenZero` as the reason, when the denominator is zero.
  static Figure ratio(double numerator, double denominator, String whenZero) {
    return denominator == 0 ? new Undefined(whenZero) : of(numerator / denominator);
  }

  /// A quotient of exact amounts, rounded once.
  static Figure ratio(BigDecimal numerator, BigDecimal denominator, String whenZero) {
    return denominator.signum() == 0
        ? new Undefined(whenZero)
        : of(numerator.divide(denominator, MathContext.DECIMAL128).doubleValue());
  }

  /// This figure changed, or still undefined for the same reason.
  default Figure map(DoubleUnaryOperator change) {
    return switch (this) {
      case Defined(double value) -> of(change.applyAsDouble(value));
      case Undefined undefined -> undefined;
    };
  }

  /// This figure when its value satisfies the condition; undefined otherwise.
  default Figure where(DoublePredicate condition, String otherwise) {
    return switch (this) {
      case Defined(double value) when !condition.test(value) -> new Undefined(otherwise);
      case Defined _, Undefined _ -> this;
    };
  }

  /// This figure and another combined; undefined when either is.
  default Figure with(Figure other, DoubleBinaryOperator combine) {
    return switch (this) {
      case Undefined undefined -> undefined;
      case Defined(double left) -> other.map(right -> combine.applyAsDouble(left, right));
    };
  }

  /// This figure divided by another; undefined when either is or the divisor is zero.
  default Figure over(Figure divisor, String whenZero) {
    return with(divisor.where(value -> value != 0, whenZero), (left, right) -> left / right);
  }
}
