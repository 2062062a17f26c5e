/// Many runs over the same candles: does a strategy look ahead, how much do warm-up and parameters
/// matter.
@NullMarked
package io.fairgap.backtest.experiment;

import org.jspecify.annotations.NullMarked;
