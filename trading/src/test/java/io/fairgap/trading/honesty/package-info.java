/// Tests of the verdict and the linter.
@NullMarked
package io.fairgap.trading.honesty;

import org.jspecify.annotations.NullMarked;
