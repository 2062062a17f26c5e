/// Tests of what chance makes of a run.
@NullMarked
package io.fairgap.trading.chance;

import org.jspecify.annotations.NullMarked;
