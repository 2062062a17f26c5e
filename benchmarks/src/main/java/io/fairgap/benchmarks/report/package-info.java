/// What a benchmark tells: figures beside their goals.
@NullMarked
package io.fairgap.benchmarks.report;

import org.jspecify.annotations.NullMarked;
