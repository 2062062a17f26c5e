/// The short run of all benchmarks, set against their goals.
@NullMarked
package io.fairgap.benchmarks.command;

import org.jspecify.annotations.NullMarked;
