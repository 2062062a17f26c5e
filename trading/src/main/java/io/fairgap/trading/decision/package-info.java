/// What is decided, as records, and the canonical line of text that every decision has.
@NullMarked
package io.fairgap.trading.decision;

import org.jspecify.annotations.NullMarked;
