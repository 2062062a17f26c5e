@NullMarked
package io.fairgap.benchmarks.report;

import org.jspecify.annotations.NullMarked;
