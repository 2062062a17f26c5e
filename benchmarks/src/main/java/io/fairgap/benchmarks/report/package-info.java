/// The short run of all benchmarks, set against their goals.
@NullMarked
package io.fairgap.benchmarks.report;

import org.jspecify.annotations.NullMarked;
