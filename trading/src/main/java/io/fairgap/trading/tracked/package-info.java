/// A chart for people: what stands on it and what became of what stood there, and its indicators,
/// as rows that are kept.
@NullMarked
package io.fairgap.trading.tracked;

import org.jspecify.annotations.NullMarked;
