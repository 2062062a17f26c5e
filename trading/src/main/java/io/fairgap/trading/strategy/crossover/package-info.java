/// The moving-average crossover.
@NullMarked
package io.fairgap.trading.strategy.crossover;

import org.jspecify.annotations.NullMarked;
