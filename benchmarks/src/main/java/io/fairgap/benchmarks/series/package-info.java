/// The candles that benchmarks run on: recorded ones, mirrored and chained to any length.
@NullMarked
package io.fairgap.benchmarks.series;

import org.jspecify.annotations.NullMarked;
