/// Tests of the figures of a run.
@NullMarked
package io.fairgap.trading.performance;

import org.jspecify.annotations.NullMarked;
