@NullMarked
package io.fairgap.benchmarks.series;

import org.jspecify.annotations.NullMarked;
