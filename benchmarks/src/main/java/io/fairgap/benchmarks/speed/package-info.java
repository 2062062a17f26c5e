/// What is measured: detectors, whole backtests, reading files, and another engine for comparison.
@NullMarked
package io.fairgap.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
