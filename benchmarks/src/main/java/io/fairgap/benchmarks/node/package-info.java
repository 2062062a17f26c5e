/// Whole nodes, as processes of their own on a PostgreSQL of their own, measured from outside.
@NullMarked
package io.fairgap.benchmarks.node;

import org.jspecify.annotations.NullMarked;
