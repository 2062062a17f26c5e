/// Tests of the patterns of loss.
@NullMarked
package io.fairgap.trading.patterns;

import org.jspecify.annotations.NullMarked;
