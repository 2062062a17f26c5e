@NullMarked
package io.fairgap.benchmarks.node;

import org.jspecify.annotations.NullMarked;
